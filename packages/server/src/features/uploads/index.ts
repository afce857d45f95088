export { workOnUploads } from "./uploads.jobs.ts";
