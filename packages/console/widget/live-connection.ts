import { type Desk, DeskError } from "./desk.ts";
import type { Store } from "./store.ts";
import type { ChatMessage, ChatState, Connection, Outgoing, OutgoingState } from "./types.ts";
import type { Language } from "./words.ts";

const shortestPause = 1000;
const longestPause = 30_000;
/** Passing troubles; anything else is the desk's decision. */
const passing = new Set(["network-lost", "unavailable", "rate-limited", "internal"]);

type Waiting = Outgoing & { readonly messageId?: string };

/**
 * A visitor's conversation with the desk: what is written goes out in order and once, across lost connections; answers
 * come by events, and whatever was missed is asked for after every gap.
 */
export class LiveConnection implements Connection {
  readonly #desk: Desk;
  readonly #store: Store;
  readonly #language: Language;
  readonly #listeners = new Set<() => void>();
  /** The visitor's own words as they wrote them; the desk gives back safe text. */
  readonly #own = new Map<string, string>();
  #messages: readonly ChatMessage[] = [];
  #waiting: readonly Waiting[];
  #connected = true;
  #isSending = false;
  #source: EventSource | undefined;
  #pause = shortestPause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: ChatState;

  constructor(desk: Desk, store: Store, language: Language) {
    this.#desk = desk;
    this.#store = store;
    this.#language = language;
    this.#waiting = store.unsent().map((one) => ({ ...one, state: "waiting" }));
    this.#state = this.#snapshot();
    addEventListener("online", this.#onOnline);
    if (store.token()) void this.#listen();
    if (this.#waiting.length > 0) void this.#flush();
  }

  get(): ChatState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(text: string): void {
    this.#waiting = [...this.#waiting, { key: newKey(), text, state: "sending" }];
    this.#changed();
    void this.#flush();
  }

  retry(): void {
    this.#mark("sending");
    void this.#flush();
  }

  seen(): number {
    return this.#store.seen();
  }

  see(count: number): void {
    if (count !== this.#store.seen()) this.#store.setSeen(count);
  }

  forget(): void {
    this.#source?.close();
    clearTimeout(this.#timer);
    this.#store.setToken(null);
    this.#store.setSeen(0);
    this.#messages = [];
    this.#waiting = [];
    this.#own.clear();
    this.#connected = true;
    this.#changed();
  }

  close(): void {
    removeEventListener("online", this.#onOnline);
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  readonly #onOnline = (): void => {
    this.#pause = shortestPause;
    if (this.#store.token()) void this.#listen();
    void this.#flush();
  };

  /** One after the other, in the order they were written; the key makes a second try after a lost answer harmless. */
  async #flush(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const { messageId } = await this.#desk.send(await this.#token(), next.text, next.key);
        this.#own.set(messageId, next.text);
        this.#replace(next.key, { messageId, state: "sending" });
        this.#pause = shortestPause;
      }
      await this.#refresh();
      if (!this.#source) void this.#listen();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#isSending = false;
    }
  }

  #next(): Waiting | undefined {
    return this.#waiting.find(({ messageId }) => messageId === undefined);
  }

  async #token(): Promise<string> {
    const known = this.#store.token();
    if (known) return known;
    const { token } = await this.#desk.open(this.#language);
    this.#store.setToken(token);
    return token;
  }

  #failed(error: unknown): void {
    const code = error instanceof DeskError ? error.code : "network-lost";
    if (code === "signed-out") {
      // The visit has ended: what is still to be said opens a new one.
      this.#store.setToken(null);
      this.#source?.close();
      this.#source = undefined;
    } else if (passing.has(code)) this.#mark(code === "rate-limited" ? "slow" : "waiting");
    else {
      this.#mark("failed");
      return;
    }
    const asked = error instanceof DeskError ? error.retryAfterSeconds * 1000 : 0;
    setTimeout(() => void this.#flush(), Math.max(asked, this.#nextPause()));
  }

  /** Opens the stream of events with a ticket that works once, and looks what was missed until then. */
  async #listen(): Promise<void> {
    clearTimeout(this.#timer);
    this.#source?.close();
    const token = this.#store.token();
    if (!token) return;
    try {
      const { ticket } = await this.#desk.ticket(token);
      const source = this.#desk.events(ticket);
      this.#source = source;
      source.onmessage = () => void this.#refresh().catch(() => undefined);
      source.onerror = () => this.#lost(source);
      await this.#refresh();
      this.#pause = shortestPause;
      this.#setConnected(true);
    } catch (error) {
      if (error instanceof DeskError && error.code === "signed-out") return this.forget();
      this.#lost(this.#source);
    }
  }

  #lost(source: EventSource | undefined): void {
    source?.close();
    if (source !== this.#source) return;
    this.#source = undefined;
    this.#setConnected(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#listen(), this.#nextPause());
  }

  async #refresh(): Promise<void> {
    const token = this.#store.token();
    if (!token) return;
    const { items } = await this.#desk.messages(token);
    this.#messages = items.map((item) => ({ ...item, text: this.#own.get(item.id) ?? item.text }));
    const arrived = new Set(items.map(({ id }) => id));
    this.#waiting = this.#waiting.filter(({ messageId }) => !messageId || !arrived.has(messageId));
    this.#changed();
  }

  #nextPause(): number {
    const pause = this.#pause * (0.75 + Math.random() / 2);
    this.#pause = Math.min(longestPause, this.#pause * 2);
    return pause;
  }

  #mark(state: OutgoingState): void {
    this.#waiting = this.#waiting.map((one) => (one.messageId ? one : { ...one, state }));
    this.#changed();
  }

  #replace(key: string, part: Partial<Waiting>): void {
    this.#waiting = this.#waiting.map((one) => (one.key === key ? { ...one, ...part } : one));
    this.#changed();
  }

  #setConnected(connected: boolean): void {
    this.#connected = connected;
    this.#changed();
  }

  #changed(): void {
    this.#store.setUnsent(
      this.#waiting.flatMap(({ key, text, messageId }) => (messageId ? [] : [{ key, text }])),
    );
    this.#state = this.#snapshot();
    for (const listener of this.#listeners) listener();
  }

  #snapshot(): ChatState {
    return { messages: this.#messages, outgoing: this.#waiting, connected: this.#connected };
  }
}

/** 128 random bits; `crypto.randomUUID` exists only on secure origins. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
