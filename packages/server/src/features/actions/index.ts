export { workOnActions } from "./actions.jobs.ts";
export { refuseAction } from "./decide.ts";
export { ensureDefinitions } from "./definitions.ts";
export { expireActions } from "./expire.ts";
export { openAction } from "./open.ts";
