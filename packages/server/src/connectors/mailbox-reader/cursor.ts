import type { Cursor, MailboxReaderOptions } from "./types.ts";

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** Our clock and the server's differ; mail that arrives within this of the first start counts as new. */
const clockMargin = 10 * minute;
/** How far before the newest message taken a catch-up looks: messages do not arrive in the order of their dates. */
const catchUpMargin = day;

/** What the server says of an open folder. */
export interface FolderState {
  readonly uidValidity: string;
  /** The UID the next message will get. */
  readonly uidNext: number;
}

/** The cursor to go on from: the saved one, one for the first start, or one that catches up after UIDs became void. */
export function currentCursor(
  saved: Cursor | null,
  folder: FolderState,
  firstStart: MailboxReaderOptions["firstStart"],
  now: number,
): Cursor {
  if (saved === null) return firstCursor(folder, firstStart, now);
  if (saved.uidValidity === folder.uidValidity) return saved;
  const since = Math.max(saved.notBefore, saved.newestAt - catchUpMargin);
  const { notBefore, newestAt } = saved;
  return { ...catchingUp(folder, since), notBefore, newestAt };
}

/** The cursor after a message was taken. */
export function advanced(cursor: Cursor, uid: number, arrivedAt: number): Cursor {
  return { ...cursor, lastUid: uid, newestAt: Math.max(cursor.newestAt, arrivedAt) };
}

/** The cursor once everything of the catch-up is taken. */
export function caughtUp({ catchUp, ...cursor }: Cursor): Cursor {
  return { ...cursor, lastUid: Math.max(cursor.lastUid, catchUp?.untilUid ?? 0) };
}

function firstCursor(
  folder: FolderState,
  firstStart: MailboxReaderOptions["firstStart"],
  now: number,
): Cursor {
  if (firstStart === "new-only") {
    const { uidValidity, uidNext } = folder;
    return { uidValidity, lastUid: uidNext - 1, notBefore: now - clockMargin, newestAt: now };
  }
  const since = now - firstStart.days * day;
  return { ...catchingUp(folder, since), notBefore: since, newestAt: since };
}

function catchingUp({ uidValidity, uidNext }: FolderState, since: number) {
  return { uidValidity, lastUid: 0, catchUp: { since, untilUid: uidNext - 1 } };
}
