export { showFile } from "./file.ts";
export { importContacts } from "./import.ts";
