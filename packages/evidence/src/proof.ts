import { fromBase64, parseDecimal, toBase64 } from "./bytes.ts";
import { type Checkpoint, type CheckpointFlaw, openCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { type Cosignature, openCosignatures } from "./cosignature.ts";
import { EvidenceError } from "./errors.ts";
import { HASH_BYTES } from "./hash.ts";
import type { VerifierKey } from "./key.ts";
import { isIncluded } from "./path.ts";
import type { Hash } from "./types.ts";

/** c2sp.org/tlog-proof: that an entry stands in a log, in one text that is checked without the log. */
export interface LogProof {
  readonly index: number;
  readonly path: readonly Hash[];
  /** A signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** Opaque bytes nobody vouches for. */
  readonly extra?: Uint8Array;
}

/** Whom the verifier believes. */
export interface TrustedKeys {
  readonly log: readonly VerifierKey[];
  readonly witnesses?: readonly VerifierKey[];
  /** How many different witnesses must have seen the checkpoint; 0 when absent. */
  readonly quorum?: number;
}

export type ProofFlaw = CheckpointFlaw | "not-included" | "bad-cosignature" | "too-few-witnesses";

export type ProofVerdict =
  | {
      readonly valid: true;
      readonly checkpoint: Checkpoint;
      readonly index: number;
      readonly cosignatures: readonly Cosignature[];
    }
  | { readonly valid: false; readonly flaw: ProofFlaw };

const HEADER = "c2sp.org/tlog-proof@v1";
const MAX_PATH = 63;

export function formatProof({ index, path, checkpoint, extra }: LogProof): string {
  const extraLine = extra === undefined ? [] : [`extra ${toBase64(extra)}`];
  return [HEADER, ...extraLine, `index ${index}`, ...path.map(toBase64), "", checkpoint].join("\n");
}

/** Nothing of the checkpoint is looked at. Throws `bad-proof`. */
export function parseProof(text: string): LogProof {
  const border = text.indexOf("\n\n");
  const [header, ...lines] = text.slice(0, Math.max(border, 0)).split("\n");
  const extra = lines[0]?.startsWith("extra ") ? lines.shift()!.slice("extra ".length) : undefined;
  const [indexLine, ...path] = lines;
  const index = indexLine?.startsWith("index ") ? parseDecimal(indexLine.slice("index ".length)) : null;
  if (header !== HEADER || index === null || path.length > MAX_PATH)
    throw new EvidenceError("bad-proof", "The text is no tlog-proof of version 1.");
  const proof = { index, path: path.map(decodeHash), checkpoint: text.slice(border + 2) };
  return extra === undefined ? proof : { ...proof, extra: decode(extra) };
}

/** Throws `bad-proof`. */
export function decodeHash(line: string): Hash {
  const bytes = decode(line);
  if (bytes.length !== HASH_BYTES) throw new EvidenceError("bad-proof", "A hash has 32 bytes.");
  return bytes;
}

function decode(line: string): Uint8Array {
  try {
    return fromBase64(line);
  } catch (cause) {
    throw new EvidenceError("bad-proof", "A line of the proof is not Base 64.", { cause });
  }
}

/** The whole check of a `.tlog-proof` over one leaf. Never throws. */
export function verifyProofText(text: string, leaf: Hash, trusted: TrustedKeys): ProofVerdict {
  try {
    return verifyProof(parseProof(text), leaf, trusted);
  } catch (error) {
    if (error instanceof EvidenceError) return { valid: false, flaw: "unreadable" };
    throw error;
  }
}

/** The place comes first because it is cheap; nothing counts before the signature does. Never throws. */
export function verifyProof(proof: LogProof, leaf: Hash, trusted: TrustedKeys): ProofVerdict {
  const claimed = readCheckpoint(proof.checkpoint);
  if (claimed === null) return { valid: false, flaw: "unreadable" };
  if (!isIncluded(leaf, proof.index, claimed.checkpoint, proof.path))
    return { valid: false, flaw: "not-included" };
  const opened = openCheckpoint(proof.checkpoint, trusted.log);
  if (!opened.valid) return opened;
  const { checkpoint, note } = opened;
  const cosignatures = openCosignatures(note, trusted.witnesses ?? []);
  if (cosignatures === null) return { valid: false, flaw: "bad-cosignature" };
  if (cosignatures.length < (trusted.quorum ?? 0)) return { valid: false, flaw: "too-few-witnesses" };
  return { valid: true, checkpoint, index: proof.index, cosignatures };
}
