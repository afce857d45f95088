import type { EvidenceType } from "@atalaia/contract";
import type { EvidenceEntry } from "../evidence/index.ts";

export type { EvidenceEntry };

/** Where the lines come from, as collectors name their sources. */
export interface Source {
  /** Host name of the desk. */
  readonly host: string;
  /** Version of the product. */
  readonly version: string;
  readonly deskName: string;
}

/** One entry as one line, without its line break. */
export type FormatLine = (entry: EvidenceEntry, source: Source) => string;

/** How much attention a collector should give: 1 informational, 2 low, 3 medium, 4 high, 5 critical (OCSF severity_id). */
export function severityOf(type: EvidenceType): 1 | 2 | 3 | 4 | 5 {
  return severities[type] ?? 1;
}

const severities: Readonly<Partial<Record<EvidenceType, 1 | 2 | 3 | 4 | 5>>> = {
  "message.held": 3,
  "message.released": 2,
  "conversation.frozen": 4,
  "verification.proof-refused": 2,
  "verification.disowned": 4,
  "access.flagged": 3,
  "action.failed": 3,
  "action.forced": 5,
  "contact.honey-touched": 5,
  "contact.field-revealed": 2,
  "policy.changed": 2,
  "contact.erased": 2,
};
