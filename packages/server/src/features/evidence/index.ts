export { signWhenFull, workOnEvidence } from "./evidence.jobs.ts";
export { createEvidenceLog, type EvidenceLog } from "./log.ts";
export { ensureLog } from "./log-keys.ts";
export { openingsOf } from "./openings.ts";
export { makeReceipt, type ReceiptOptions } from "./receipts.ts";
export { awaitLogged, disclose, record } from "./record.ts";
export type { Actor, EvidenceRecord, LogHealth } from "./types.ts";
