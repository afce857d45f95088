import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

const nearEnd = 120;

/**
 * Stands at the latest message when a conversation opens, and follows new ones only while the reader is at the end:
 * somebody who reads further up is told, not moved.
 */
export function useFollowing(
  log: RefObject<HTMLElement | null>,
  conversationId: string,
  lastMessageId: string | undefined,
): { isBehind: boolean; catchUp: () => void } {
  const [isBehind, setBehind] = useState(false);
  const atEnd = useRef(true);
  const opened = useRef<string | undefined>(undefined);
  useEffect(() => {
    const element = log.current;
    const note = () => {
      if (!element) return;
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
      if (atEnd.current) setBehind(false);
    };
    element?.addEventListener("scroll", note, { passive: true });
    return () => element?.removeEventListener("scroll", note);
  }, [log]);
  useLayoutEffect(() => {
    if (!lastMessageId) return;
    const isOpening = opened.current !== conversationId;
    opened.current = conversationId;
    if (isOpening || atEnd.current) showLast(log.current);
    else setBehind(true);
  }, [log, conversationId, lastMessageId]);
  function catchUp() {
    showLast(log.current);
    setBehind(false);
  }
  return { isBehind, catchUp };
}

/** The beginning of the last message, so that its verdict is what one reads first. */
function showLast(log: HTMLElement | null): void {
  const last = [...(log?.querySelectorAll<HTMLElement>(".message") ?? [])].at(-1);
  if (!log || !last) return;
  log.scrollTop = last.offsetTop - log.offsetTop - 8;
}
