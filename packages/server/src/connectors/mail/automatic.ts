import type { HeaderBlock } from "./header-block.ts";
import { firstValue } from "./header-block.ts";

const roleSender = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+\-_.][^@]*)?@/iu;
const bulkPrecedence = /^(?:bulk|list|junk|auto_reply)$/iu;
const listFields = ["list-id", "list-post", "list-unsubscribe", "list-help", "feedback-id"] as const;

/**
 * True when no program may answer this message (RFC 3834 section 2): it was sent by a program, came over a list, is a
 * report (RFC 6522), or has no return path. `mailFrom` is the envelope's sender; the empty string is the null sender.
 */
export function isAutomatic(block: HeaderBlock, mailFrom?: string): boolean {
  return (
    isReturnless(block, mailFrom) ||
    isDeclaredAutomatic(block) ||
    listFields.some((name) => firstValue(block, name) !== null) ||
    /^multipart\/report\b/iu.test(firstValue(block, "content-type") ?? "") ||
    roleSender.test(mailFrom ?? addressOf(firstValue(block, "from") ?? ""))
  );
}

function isReturnless(block: HeaderBlock, mailFrom?: string): boolean {
  return mailFrom === "" || firstValue(block, "return-path") === "<>";
}

function isDeclaredAutomatic(block: HeaderBlock): boolean {
  const declared = (firstValue(block, "auto-submitted") ?? "no").split(/[\s;(]/u)[0]?.toLowerCase();
  const suppressed = firstValue(block, "x-auto-response-suppress");
  return (
    declared !== "no" ||
    bulkPrecedence.test(firstValue(block, "precedence") ?? "") ||
    firstValue(block, "x-autoreply") !== null ||
    (suppressed !== null && !/^none$/iu.test(suppressed))
  );
}

function addressOf(mailbox: string): string {
  return /<([^<>]*)>\s*$/u.exec(mailbox)?.[1] ?? mailbox.trim();
}
