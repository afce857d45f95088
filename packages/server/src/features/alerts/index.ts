export { workOnAlerts } from "./alerts.jobs.ts";
export { type AlertKind, hasOpenAlert } from "./alerts.store.ts";
export { type Alert, raiseAlert } from "./alerts.ts";
