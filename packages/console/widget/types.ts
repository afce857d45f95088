import type { Language } from "./words.ts";

/** How the chat looks, as the desk has set it. */
export interface Look {
  readonly title: string;
  readonly greeting: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly deskName: string;
}

export interface ChatMessage {
  readonly id: string;
  readonly from: "visitor" | "agent";
  readonly text: string;
  readonly agentName: string | null;
  readonly at: string;
}

/** `sending`, `waiting` for the connection, `slow` (asked to wait), or given up. */
export type OutgoingState = "sending" | "waiting" | "slow" | "failed";
export interface Outgoing {
  readonly key: string;
  readonly text: string;
  readonly state: OutgoingState;
}

export interface ChatState {
  readonly messages: readonly ChatMessage[];
  readonly outgoing: readonly Outgoing[];
  /** Events arrive, or there is nothing to wait for yet. */
  readonly connected: boolean;
}

/** The other side of the view: the real desk, or a preview. */
export interface Connection {
  get(): ChatState;
  subscribe(listener: () => void): () => void;
  send(text: string): void;
  retry(): void;
  /** How many answers the visitor has seen on this device. */
  seen(): number;
  see(count: number): void;
  /** Forgets the conversation on this device. */
  forget(): void;
  close(): void;
}

export interface ViewOptions {
  readonly look: Look;
  readonly language: Language;
  /** Fills its place and cannot be closed, instead of floating over a page. */
  readonly inline: boolean;
}
