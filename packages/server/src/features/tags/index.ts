export { createTag } from "./tags.ts";
