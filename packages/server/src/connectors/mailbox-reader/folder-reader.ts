import type { ImapFlow } from "imapflow";
import { messageKey } from "../mail/message-key.ts";
import { createClient, defaultTimeout, imapConnectionCode } from "./client.ts";
import { advanced, caughtUp, currentCursor } from "./cursor.ts";
import {
  type Content,
  fetchContent,
  fetchHeader,
  isUnreadable,
  type Waiting,
  waitingMessages,
} from "./fetch.ts";
import type { Cursor, MailboxReaderOptions } from "./types.ts";
import { Wake } from "./wake.ts";

const longestRetry = 5 * 60_000;
const longestPoll = 4 * 60_000;
/** Tries at one message whose content the server will not give, before its header must do. */
const triesPerMessage = 5;

/** Reads one folder over one connection at a time, for as long as it is not stopped. */
export class FolderReader {
  readonly #options: MailboxReaderOptions;
  readonly #folder: string;
  readonly #index: number;
  readonly #wake = new Wake();
  #client: ImapFlow | null = null;
  #failures = 0;
  #stuck = { uid: 0, tries: 0 };
  #stopping = false;

  constructor(options: MailboxReaderOptions, index: number) {
    this.#options = options;
    this.#index = index;
    this.#folder = options.folders[index]!;
  }

  async run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#session();
      } catch (error) {
        await this.#pauseAfter(error);
      } finally {
        this.#client?.close();
        this.#client = null;
      }
    }
  }

  /** The message in hand is finished; `run` resolves then. A connection just being made is given up. */
  stop(): void {
    this.#stopping = true;
    if (this.#client?.authenticated === false) this.#client.close();
    this.#wake.now();
  }

  /** Ends the connection at once. */
  abort(): void {
    this.#client?.close();
  }

  async #session(): Promise<void> {
    const client = await createClient(this.#options);
    this.#client = client;
    client.on("exists", () => this.#wake.now());
    client.on("close", () => this.#wake.now());
    await this.#open(client);
    const idle = this.#options.idle && client.capabilities.has("IDLE");
    this.#options.log({ event: "connected", folder: this.#index, idle });
    while (!this.#stopping) {
      await this.#readNew(client);
      if (!this.#stopping) await this.#waitForMore(client, idle);
    }
    await client.logout();
  }

  /** The library's own limits end with the greeting; a server that is silent at login would hold us longer. */
  async #open(client: ImapFlow): Promise<void> {
    const tooLong = setTimeout(
      () => client.close(),
      3 * (this.#options.timeoutMilliseconds ?? defaultTimeout),
    );
    try {
      await client.connect();
      await client.mailboxOpen(this.#folder, { readOnly: this.#options.afterAccept === undefined });
    } finally {
      clearTimeout(tooLong);
    }
  }

  /** Everything after the cursor, one message at a time: accepted, then acted upon, then the cursor saved. */
  async #readNew(client: ImapFlow): Promise<void> {
    this.#wake.reset();
    await client.noop();
    let cursor = await this.#openCursor(client);
    for (const message of await waitingMessages(client, cursor)) {
      if (this.#stopping) return;
      await this.#take(client, message, cursor.uidValidity);
      cursor = advanced(cursor, message.uid, message.arrivedAt);
      await this.#options.saveCursor(this.#folder, cursor);
    }
    this.#failures = 0;
    if (cursor.catchUp === undefined) return;
    await this.#options.saveCursor(this.#folder, caughtUp(cursor));
    await this.#readNew(client);
  }

  async #openCursor(client: ImapFlow): Promise<Cursor> {
    const { firstStart, now, loadCursor, saveCursor, log } = this.#options;
    const saved = await loadCursor(this.#folder);
    const cursor = currentCursor(saved, folderState(client), firstStart, now());
    if (cursor === saved) return saved;
    if (saved !== null) log({ event: "uid-validity-changed", folder: this.#index });
    await saveCursor(this.#folder, cursor);
    return cursor;
  }

  async #take(client: ImapFlow, message: Waiting, uidValidity: string): Promise<void> {
    const content = await this.#content(client, message);
    if (content === null) return;
    const { raw, incomplete } = content;
    const { inboxId, accept, log } = this.#options;
    const { duplicate } = await accept({
      inboxId,
      channel: "email",
      format: "rfc5322",
      raw,
      idempotencyKey: contentKey(content, uidValidity, message.uid),
      ...(incomplete === undefined ? {} : { incomplete }),
    });
    if (incomplete !== undefined)
      log({ event: "accepted-incomplete", folder: this.#index, reason: incomplete });
    else log({ event: "accepted", folder: this.#index, bytes: raw.length, duplicate });
    await this.#afterAccept(client, message.uid);
  }

  async #content(client: ImapFlow, message: Waiting): Promise<Content> {
    if (this.#stuck.uid === message.uid && this.#stuck.tries >= triesPerMessage) {
      return await fetchHeader(client, message.uid, "unreadable").catch(unreadableHeader);
    }
    try {
      return await fetchContent(client, message, this.#options.maxMessageBytes);
    } catch (error) {
      const tries = this.#stuck.uid === message.uid ? this.#stuck.tries : 0;
      if (isUnreadable(error)) this.#stuck = { uid: message.uid, tries: tries + 1 };
      throw error;
    }
  }

  /** What was asked for on top; a failure of it does not stop the reading, the message is accepted already. */
  async #afterAccept(client: ImapFlow, uid: number): Promise<void> {
    const { markSeen, moveTo } = this.#options.afterAccept ?? {};
    try {
      if (markSeen === true) await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
      if (moveTo !== undefined && !(await client.messageMove(String(uid), moveTo, { uid: true }))) {
        this.#options.log({ event: "after-accept-failed", folder: this.#index });
      }
    } catch {
      this.#options.log({ event: "after-accept-failed", folder: this.#index });
    }
  }

  async #waitForMore(client: ImapFlow, idle: boolean): Promise<void> {
    if (idle) client.idle().catch(() => this.#wake.now());
    await this.#wake.wait(Math.min(this.#options.pollMilliseconds, longestPoll));
  }

  async #pauseAfter(error: unknown): Promise<void> {
    if (this.#stopping) return;
    const first = this.#options.retryMilliseconds ?? 1000;
    const wait = Math.min(first * 2 ** this.#failures, longestRetry) * (0.5 + Math.random() / 2);
    this.#failures += 1;
    const [folder, retryMilliseconds] = [this.#index, Math.round(wait)];
    this.#options.log({ event: "failed", folder, code: imapConnectionCode(error), retryMilliseconds });
    this.#wake.reset();
    await this.#wake.wait(wait, () => this.#stopping);
  }
}

/**
 * By content, so that a message keeps its key when UIDs are dealt out anew. A header alone may be shared by two
 * messages, or be missing, so what could not be read is known by its UID too.
 */
function contentKey(content: NonNullable<Content>, uidValidity: string, uid: number): string {
  if (content.incomplete !== "unreadable") return messageKey("imap", content.raw);
  return messageKey("imap", content.raw, uidValidity, String(uid));
}

function unreadableHeader(error: unknown): Content {
  if (!isUnreadable(error)) throw error;
  return { raw: Buffer.from("\r\n"), incomplete: "unreadable" };
}

function folderState(client: ImapFlow) {
  const { mailbox } = client;
  if (mailbox === false || !Number.isSafeInteger(mailbox.uidNext))
    throw new Error("No UIDNEXT from the server");
  return { uidValidity: String(mailbox.uidValidity), uidNext: mailbox.uidNext };
}
