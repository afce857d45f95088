import { useState } from "react";
import { newIdempotencyKey } from "../../lib/idempotency.ts";

export type Mode = "reply" | "note";
interface Kept {
  readonly text: string;
  /** Stays the same while the text does, so that sending twice after a lost answer sends once. */
  readonly idempotencyKey: string;
}

/** In the memory of the page only: what is being written may hold anything, and leaves no trace on the machine. */
const kept = new Map<string, Kept>();

export function useDraft(conversationId: string, mode: Mode): Kept & { setText: (text: string) => void } {
  const name = `${mode} ${conversationId}`;
  const [, redraw] = useState(0);
  const draft = kept.get(name) ?? { text: "", idempotencyKey: "" };
  function setText(text: string) {
    if (text === "") kept.delete(name);
    else kept.set(name, { text, idempotencyKey: newIdempotencyKey() });
    redraw((count) => count + 1);
  }
  return { ...draft, setText };
}
