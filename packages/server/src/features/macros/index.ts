export { createMacro } from "./macros.ts";
