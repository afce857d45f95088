import type { Context } from "../../context.ts";
import { contactSealer, openOriginal } from "../originals/index.ts";
import type { OutgoingRow } from "./deliveries.store.ts";

export function openRaw(context: Context, row: OutgoingRow): Buffer {
  return openOriginal(context.keys, row, contactSealer(context.keys, row.contact_id, row.contact_key!));
}
