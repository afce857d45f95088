import { z } from "zod";

/** UUID version 7 (RFC 9562): sortable by time of creation. */
export const id = z.uuid();
/** RFC 3339 instant with a zone. */
export const instant = z.iso.datetime({ offset: true });
export const language = z.enum(["pt-BR", "en", "es"]);
/** IANA time zone name. */
export const timeZone = z.string().min(1).max(64);
export const name = z.string().trim().min(1).max(120);
export const email = z.email().max(254);
export const channel = z.enum(["email", "chat", "phone", "sms", "social"]);
export const verdict = z.enum(["clear", "caution", "danger"]);

/** Opaque place in a list; absent on the last page. */
export const cursor = z.string().max(200);
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: cursor.optional() });
}

export const byId = z.object({ id });
export type Language = z.output<typeof language>;
