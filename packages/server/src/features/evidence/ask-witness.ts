import {
  addCosignatures,
  EvidenceError,
  formatAddCheckpoint,
  type Hash,
  parseVerifierKey,
  type VerifierKey,
} from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { fetchOutside, type OutsideAnswer } from "../../platform/outbound/fetch-outside.ts";

export interface Question {
  /** Origin of the other Atalaia. */
  readonly url: string;
  readonly key: VerifierKey;
  /** What the witness remembers, as far as we know. */
  readonly oldSize: number;
  readonly consistency: readonly Hash[];
  readonly note: string;
}

export type WitnessReply =
  /** The note, with the witness's line. */
  | { readonly kind: "cosigned"; readonly note: string }
  /** It remembers another size than we thought. */
  | { readonly kind: "remembers"; readonly size: number }
  /** What we say now does not continue what it remembers. */
  | { readonly kind: "inconsistent" }
  | { readonly kind: "problem"; readonly code: string };

/** Asks another Atalaia to cosign (c2sp.org/tlog-witness, add-checkpoint), through the guarded door to the network. */
export async function askWitness(
  { settings }: Pick<Context, "settings">,
  question: Question,
): Promise<WitnessReply> {
  const answer = await fetchOutside(settings, {
    url: new URL("/api/witness/add-checkpoint", question.url).href,
    method: "POST",
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: formatAddCheckpoint({ ...question, checkpoint: question.note }),
  });
  return (answer.status === null ? null : BY_STATUS[answer.status]?.(answer, question)) ?? problem(answer);
}

type Answered = Extract<OutsideAnswer, { readonly status: number }>;

const BY_STATUS: Readonly<Record<number, (answer: Answered, question: Question) => WitnessReply>> = {
  200: ({ body }, { note, key }) => {
    const cosigned = withLines(note, body, key);
    return cosigned === null
      ? { kind: "problem", code: "bad-cosignature" }
      : { kind: "cosigned", note: cosigned };
  },
  403: () => ({ kind: "problem", code: "key-refused" }),
  404: () => ({ kind: "problem", code: "log-unknown" }),
  409: ({ body }, { oldSize }) => {
    const size = /^(0|[1-9]\d{0,15})\n?$/.exec(body)?.[1];
    if (size === undefined) return { kind: "problem", code: "answer-unreadable" };
    return Number(size) === oldSize ? { kind: "inconsistent" } : { kind: "remembers", size: Number(size) };
  },
  422: () => ({ kind: "inconsistent" }),
};

function problem(answer: OutsideAnswer): WitnessReply {
  return { kind: "problem", code: answer.reason ?? `status-${answer.status}` };
}

/** Null unless the answer is a line by exactly this witness, and it fits. */
export function withLines(note: string, answer: string, key: VerifierKey): string | null {
  try {
    const cosigned = addCosignatures(note, answer, [key]);
    return cosigned === note ? null : cosigned;
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

/** Null for a text that is no verifier key of this type. */
export function readKey(text: string, type: VerifierKey["type"]): VerifierKey | null {
  try {
    const key = parseVerifierKey(text);
    return key.type === type ? key : null;
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}
