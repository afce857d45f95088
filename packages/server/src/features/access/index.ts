export { workOnAccess } from "./access.jobs.ts";
export { hasReviewSince, type RevealView, revealColumns, revealTables } from "./access.store.ts";
export { presentReveal } from "./access.ts";
export { type Access, flagAccess, type Touch, touchContacts, touchPoints } from "./flag.ts";
export { type Moment, momentOf } from "./moment.ts";
export {
  type AccessSignal,
  type Circumstances,
  isAlwaysAsked,
  isCurious,
  SITTING,
  signalsOf,
  wantsExplanation,
} from "./signals.ts";
export { watchAccess } from "./watch.ts";
