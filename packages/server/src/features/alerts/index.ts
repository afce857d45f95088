export type { AlertKind } from "./alerts.store.ts";
export { type Alert, raiseAlert } from "./alerts.ts";
