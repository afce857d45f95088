import type { EvidenceType } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface EntryRow {
  readonly id: string;
  readonly position: number | null;
  readonly type: EvidenceType;
  readonly at: Date;
  readonly actor_kind: "member" | "contact" | "system";
  readonly actor_id: string | null;
  readonly subject_id: string | null;
  readonly conversation_id: string | null;
  readonly contact_id: string | null;
  readonly bytes: Buffer;
}

const columns =
  "e.id, e.position, e.type, e.at, e.actor_kind, e.actor_id, e.subject_id, e.conversation_id, e.contact_id, e.bytes";

export function findEntry(tx: Queryable, id: string): Promise<EntryRow | null> {
  return tx.first<EntryRow>(`select ${columns} from evidence_entries e where e.id = $1`, [id]);
}
