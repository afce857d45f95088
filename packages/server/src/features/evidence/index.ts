export { createEvidenceLog, type EvidenceLog } from "./log.ts";
export { ensureLog } from "./log-keys.ts";
export { openingsOf } from "./openings.ts";
export { awaitLogged, disclose, record } from "./record.ts";
export type { Actor, EvidenceRecord, LogHealth } from "./types.ts";
