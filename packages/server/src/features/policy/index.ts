export { decide, refuse } from "./policy.ts";
export type { Decision, Facts, PolicyAction, Reason, Sensitivity } from "./types.ts";
