import { createHash } from "node:crypto";
import type { JsonValue } from "@atalaia/evidence";
import { formatVerifierKey } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import type { Principal } from "../../platform/http/call.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { version } from "../../version.ts";
import { disclose, makeReceipt } from "../evidence/index.ts";
import { listFiles, type PackFile, zipFiles } from "./zip.ts";

export interface Pack {
  readonly kind: "conversation" | "incident";
  readonly conversationId?: string;
  readonly contactId?: string;
  /** Kept as safe text, as a commitment. */
  readonly reason: string;
  readonly files: readonly PackFile[];
  /** What the manifest says of the pack itself. */
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/**
 * Lists every file with its hash in a manifest, writes the manifest's own hash into the log, and only then hands out
 * the archive, with the receipt that says who took it, when and why.
 * @throws {Failure} `evidence-unavailable`
 */
export async function sealPack(context: Context, principal: Principal, pack: Pack): Promise<Uint8Array> {
  const at = new Date(context.now());
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(context, pack, at), null, 2)}\n`);
  const sha256 = createHash("sha256").update(manifest).digest("hex");
  const { entryId } = await disclose(
    context,
    {
      type: "evidence.exported",
      actor: { kind: "member", id: principal.memberId },
      subjectId: null,
      conversationId: pack.conversationId ?? null,
      contactId: pack.contactId ?? null,
      data: { what: `${pack.kind}-pack`, manifestSha256: sha256, files: pack.files.length },
      personal: { reason: redactWords(context, pack.reason) },
    },
    () => null,
  );
  const own: PackFile[] = [
    { path: "manifest.json", what: "manifest", bytes: manifest },
    { path: "export.receipt.json", what: "receipt", bytes: await makeReceipt(context, entryId) },
  ];
  return zipFiles([...pack.files, ...own], at);
}

function manifestOf(context: Context, pack: Pack, at: Date) {
  return {
    format: "atalaia-evidence-pack/1",
    kind: pack.kind,
    madeAt: at.toISOString(),
    madeBy: `Atalaia ${version}`,
    log: { origin: context.evidence.signer.name, verifierKey: formatVerifierKey(context.evidence.signer) },
    ...pack.facts,
    files: listFiles(pack.files),
  };
}
