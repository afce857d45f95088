/** RFC 5322 section 3.6.4, without comments; longer ones than a line may be are no ids. */
const messageId = /<[^<>@\s\p{Cc}]{1,400}@[^<>@\s\p{Cc}]{1,400}>/gu;
/** Enough for any thread a mail program shows, and a field that stays a few kilobytes. */
const mostReferences = 20;

/** Message-IDs of a field, with their angle brackets; the empty array for a missing or unreadable one. */
export function readMessageIds(value: string | null): string[] {
  return value?.match(messageId)?.filter((id) => /^[\x21-\x7e]+$/u.test(id)) ?? [];
}

/**
 * The References of a reply: those of its parent, then the parent (RFC 5322 section 3.6.4). A long thread keeps its
 * beginning and its newest messages.
 */
export function referencesOfReply(parentId: string, parentReferences: readonly string[]): string[] {
  const all = [...parentReferences.filter((id) => id !== parentId), parentId];
  return all.length <= mostReferences ? all : [all[0]!, ...all.slice(1 - mostReferences)];
}
