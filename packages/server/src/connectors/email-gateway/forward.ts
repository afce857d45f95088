import type { Language } from "@atalaia/detect";
import type { Envelope } from "@atalaia/mail";
import { readHeaderBlock } from "../mail/header-block.ts";
import { withCrlf } from "../mail/line-endings.ts";
import { isLoop } from "./content.ts";
import { traceHeaders } from "./forward-headers.ts";
import { safeMessage } from "./forward-safe.ts";

export interface ForwardReport {
  readonly verdict: "clear" | "caution" | "danger";
  /** 0 to 1. */
  readonly score: number;
  readonly complete: boolean;
  readonly signals: readonly string[];
  readonly conversationId: string;
}

export interface ForwardTrace {
  readonly hostname: string;
  /** Our id of the message, not its Message-ID. */
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  readonly loopId: string;
  readonly envelope?: Envelope;
}

/** What a safe body is built from; everything in it has been made safe already. */
export interface SafeContent {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** Files that may pass. */
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
  /** Names of files that stay with us. */
  readonly heldFiles: readonly string[];
  /** Our own address: a changed message must not claim to come unchanged from its author. */
  readonly sender: string;
}

export type ForwardOptions = {
  readonly report: ForwardReport;
  readonly trace: ForwardTrace;
} & ({ readonly mode: "original" } | { readonly mode: "safe"; readonly safe: SafeContent });

export type ForwardErrorCode = "mail-loop";

export class ForwardError extends Error {
  readonly code: ForwardErrorCode;

  constructor(code: ForwardErrorCode) {
    super("The message has been forwarded by this installation before, or by too many servers");
    this.name = "ForwardError";
    this.code = code;
  }
}

/**
 * The message to hand to the mailbox behind us.
 *
 * `original` leaves every byte the author wrote, so that DKIM stays valid, and puts a Received field and the
 * `X-Atalaia-*` fields before them. Only `X-Atalaia-*` fields that came from outside are taken out, and lone line ends
 * (which the gateway never lets in, but a mailbox may hold) are made whole. `safe` is a new message from our address
 * with the safe text, a banner and the files that may pass.
 *
 * Neither mode writes `Resent-*` fields, which stand for a person who sends again (RFC 5322 section 3.6.6), nor an ARC
 * seal; the mailbox behind is told to trust this server instead.
 * @throws {ForwardError} `mail-loop`.
 */
export async function buildForward(raw: Uint8Array, options: ForwardOptions): Promise<Uint8Array> {
  const original = withCrlf(raw);
  if (isLoop(readHeaderBlock(original), options.trace.loopId)) throw new ForwardError("mail-loop");
  const before = Buffer.from(traceHeaders(options.report, options.trace), "latin1");
  const after =
    options.mode === "original"
      ? withoutOurHeaders(original)
      : await safeMessage(original, options.report, options.safe);
  return Buffer.concat([before, after]);
}

/**
 * The message without `X-Atalaia-*` fields. A first line that begins with a blank would continue our last field, so
 * it goes too.
 */
function withoutOurHeaders(raw: Uint8Array): Buffer {
  const { fields, bodyStart } = readHeaderBlock(raw);
  const kept = fields.filter(
    ({ name, start }) => !name.startsWith("x-atalaia-") && !(start === 0 && isBlank(raw[0])),
  );
  const parts = kept.map(({ start, end }) => raw.subarray(start, end));
  const lastField = fields.at(-1)?.end ?? 0;
  return Buffer.concat([...parts, raw.subarray(lastField, bodyStart), raw.subarray(bodyStart)]);
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}
