import type { Accept, Acceptance, IncomingMessage } from "../types.ts";

/** An intake that remembers, in the place of the real one: same contract, same answer to the same key. */
export class Desk {
  readonly messages: IncomingMessage[] = [];
  /** While set, nothing can be stored. */
  broken = false;
  /** Awaited before each message is stored. */
  before: () => Promise<void> = async () => {};
  #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  readonly accept: Accept = async (message): Promise<Acceptance> => {
    await this.before();
    if (this.broken) throw new Error("storage is down");
    const known = this.messages.findIndex((other) => isSame(other, message));
    if (known >= 0) return { messageId: `message-${known + 1}`, duplicate: true };
    this.messages.push(message);
    this.#settle();
    return { messageId: `message-${this.messages.length}`, duplicate: false };
  };

  readonly findRecipient = async (address: string): Promise<{ inboxId: string } | null> => {
    const inboxId = inboxes[address.toLowerCase()];
    return inboxId === undefined ? null : { inboxId };
  };

  texts(): string[] {
    return this.messages.map(({ raw }) => Buffer.from(raw).toString("latin1"));
  }

  /** Resolves once that many messages are stored. */
  async received(count: number): Promise<void> {
    if (this.messages.length >= count) return;
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
  }

  #settle(): void {
    for (const { count, resolve } of this.#waiting) if (this.messages.length >= count) resolve();
    this.#waiting = this.#waiting.filter(({ count }) => this.messages.length < count);
  }
}

const inboxes: Readonly<Record<string, string>> = {
  "ajuda@loja.example": "inbox-support",
  "suporte@loja.example": "inbox-support",
  "cobranca@loja.example": "inbox-billing",
};

function isSame(one: IncomingMessage, other: IncomingMessage): boolean {
  return one.inboxId === other.inboxId && one.idempotencyKey === other.idempotencyKey;
}
