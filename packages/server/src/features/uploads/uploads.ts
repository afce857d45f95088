import { createHash } from "node:crypto";
import { isMbox, readChatExport } from "@atalaia/mail";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { listInboxRows } from "../inboxes/index.ts";
import { renderSafe } from "../reports/index.ts";
import {
  findUpload,
  insertUpload,
  listUploadRows,
  type UploadKind,
  type UploadRow,
} from "./uploads.store.ts";

const longestName = 200;

/** Keeps the file sealed and enqueues its reading. @throws {Failure} `file-unreadable` for an empty body. */
export async function createUpload(
  context: Context,
  principal: Principal,
  file: { name: string; bytes: Buffer },
) {
  if (file.bytes.length === 0) throw new Failure("file-unreadable");
  const inbox = (await listInboxRows(context.database)).find((row) => row.kind === "upload" && row.enabled);
  if (!inbox) throw new Failure("not-found");
  const id = createId(context.now());
  const { wrapped, sealer } = context.keys.createKey(`upload:${id}`);
  const name = showableName(file.name);
  const framed = Buffer.from(JSON.stringify({ name, base64: file.bytes.toString("base64") }));
  await context.database.transaction(async (tx) => {
    await insertUpload(tx, {
      id,
      memberId: principal.memberId,
      safeName: renderSafe(name, context.engine.scan(name).findings, context.keys.fingerprint("tokens", id))
        .text,
      kind: kindOf(name, file.bytes),
      inboxId: inbox.id,
      raw: sealer.seal({ table: "uploads", column: "raw", row: id }, framed),
      keyWrapped: wrapped,
    });
    await context.jobs.add("upload", [{ uploadId: id }], tx);
  });
  return presentUpload((await findUpload(context.database, id))!);
}

/** A member sees their own uploads. @throws {Failure} `not-found` */
export async function showUpload(context: Context, principal: Principal, id: string) {
  const row = await findUpload(context.database, id);
  if (row?.member_id !== principal.memberId) throw new Failure("not-found");
  return presentUpload(row);
}

export async function listUploads(context: Context, principal: Principal) {
  return (await listUploadRows(context.database, principal.memberId)).map(presentUpload);
}

/** The same bytes are the same upload: what was accepted from them once is not accepted twice. */
export function keyOfPart(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function kindOf(name: string, bytes: Buffer): UploadKind {
  const lower = name.toLowerCase();
  if (isMbox(bytes)) return "mbox";
  if (lower.endsWith(".eml") || looksLikeMail(bytes)) return "eml";
  if (/\.(txt|json|csv)$/.test(lower) && readChatExport(bytes)) return "chat-export";
  return "file";
}

/** A header field of RFC 5322 in the first line, and a From somewhere in the head. */
function looksLikeMail(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 8_192).toString("latin1");
  return (
    /^[A-Za-z][A-Za-z-]{1,40}: /.test(head) &&
    /^from: /im.test(head) &&
    /^(date|message-id|received|to|subject): /im.test(head)
  );
}

function showableName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}/\\]/gu, "").slice(-longestName) || "file";
}

export function presentUpload(row: UploadRow) {
  return {
    id: row.id,
    fileName: row.safe_name,
    kind: row.kind,
    found: row.found,
    accepted: row.accepted,
    refused: row.refused,
    state: row.state,
    error: row.error_code,
    conversationIds: row.conversation_ids,
    createdAt: row.created_at.toISOString(),
  };
}
