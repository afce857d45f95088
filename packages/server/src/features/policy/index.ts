export { decide, noteFailedRules, refuse } from "./policy.ts";
export type { Decision, Facts, PolicyAction, Reason, Sensitivity } from "./types.ts";
