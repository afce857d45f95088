import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { hashToken } from "../../platform/crypto/tokens.ts";
import type { Sealer } from "../../platform/crypto/types.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import { contactSealer } from "../originals/index.ts";
import { findDesk } from "../settings/index.ts";
import { insertNotice, type NoticeRow } from "./notices.store.ts";
import type { NoticeKind } from "./notices.texts.ts";
import { listPointsOnFile } from "./proofs.store.ts";
import { findContactFacts } from "./verifications.store.ts";

type Names = Readonly<Record<Language, string>>;

export interface Notice {
  readonly kind: NoticeKind;
  readonly contactId: string;
  readonly conversationId?: string | null;
  readonly verificationId?: string | null;
  readonly authenticatorId?: string | null;
  readonly actionId?: string | null;
  /** What it was about. */
  readonly action?: Names | null;
  /** Full name of the member; customers learn the first. */
  readonly agent?: string | null;
  /** Of the verification page, for who is asked to open it. */
  readonly link?: string | null;
  /** Where to; the points on file when absent. Who changes the points gives the old ones. */
  readonly points?: readonly Address[];
}

export interface Address {
  readonly id: string;
  readonly kind: "email" | "phone";
  readonly address: string;
}

/** What a notice says beyond its kind; sealed with it. */
export interface Parts {
  readonly action: Names | null;
  readonly agent: string;
  readonly link: string | null;
}

/**
 * Tells every contact point on file, in the contact's language, with a way to say "it was not me". Part of the caller's
 * transaction; leaves by a job. By text only where there is no address.
 */
export async function notifyContact(
  context: Pick<Context, "keys" | "now" | "jobs">,
  tx: Queryable,
  notice: Notice,
): Promise<void> {
  const contact = await findContactFacts(tx, notice.contactId);
  if (!contact?.key_wrapped) return;
  const sealer = contactSealer(context.keys, contact.id, contact.key_wrapped);
  const addresses = reached(notice.points ?? (await addressesOnFile(tx, sealer, contact.id)));
  const language = contact.language ?? (await findDesk(tx)).default_language;
  const parts: Parts = {
    action: notice.action ?? null,
    agent: notice.agent?.split(" ")[0] ?? "",
    link: notice.link ?? null,
  };
  for (const address of addresses) {
    const id = createId(context.now());
    await insertNotice(tx, {
      id,
      contactId: contact.id,
      kind: notice.kind,
      pointKind: address.kind,
      pointId: address.id,
      addressSealed: sealer.seal(place(id, "address"), address.address),
      language,
      partsSealed: sealer.seal(place(id, "parts"), JSON.stringify(parts)),
      conversationId: notice.conversationId ?? null,
      verificationId: notice.verificationId ?? null,
      authenticatorId: notice.authenticatorId ?? null,
      actionId: notice.actionId ?? null,
      disownHash: hashToken(disownToken(context, id)),
      at: new Date(context.now()),
    });
    await context.jobs.add("notice", [{ notice: id }], tx);
  }
}

function reached(addresses: readonly Address[]): readonly Address[] {
  const mails = addresses.filter(({ kind }) => kind === "email");
  return mails.length > 0 ? mails : addresses;
}

/** What the contact's points on file hold in clear, for who is about to change them. */
export async function addressesOnFile(tx: Queryable, sealer: Sealer, contactId: string): Promise<Address[]> {
  const points = await listPointsOnFile(tx, contactId);
  return points.map(({ id, kind, value_sealed }) => ({
    id,
    kind,
    address: sealer.open({ table: "contact_points", column: "value", row: id }, value_sealed).toString(),
  }));
}

/** 256 bits that only this installation can make: every try to send says the same, and nothing readable is kept. */
export function disownToken({ keys }: Pick<Context, "keys">, noticeId: string): string {
  return keys.fingerprint("disown-notice", noticeId).toString("base64url");
}

export function openNotice(
  { keys }: Pick<Context, "keys">,
  row: NoticeRow,
): { readonly address: string; readonly parts: Parts } | null {
  if (!row.contact_key) return null;
  const sealer = contactSealer(keys, row.contact_id, row.contact_key);
  return {
    address: sealer.open(place(row.id, "address"), row.address_sealed).toString(),
    parts: JSON.parse(sealer.open(place(row.id, "parts"), row.parts_sealed).toString()) as Parts,
  };
}

function place(row: string, column: "address" | "parts") {
  return { table: "customer_notices", column, row };
}
