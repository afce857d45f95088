export { reveal } from "./reveals.ts";
