export { workOnActions } from "./actions.jobs.ts";
export { ensureDefinitions } from "./definitions.ts";
export { expireActions } from "./expire.ts";
