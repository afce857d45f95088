export { readUpload } from "./read-upload.ts";
export { workOnUploads } from "./uploads.jobs.ts";
export { createUpload } from "./uploads.ts";
