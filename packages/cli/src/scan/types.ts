import type { Channel, Desk, Language, RequestAction, Span, Strength, Turn, Verdict } from "@atalaia/detect";

export type ErrorCode =
  | "json-invalid"
  | "input-invalid"
  | "base64-invalid"
  | "line-too-long"
  | "file-unreadable"
  | "file-is-no-chat"
  | "look-failed";

/** As the caller wrote it; null when the line had none or could not be read. */
export type Id = string | number | null;

/** What a file on the disk is taken for. */
export type Shape = "text" | "mail" | "mbox" | "chat" | "file";

/** One thing to look at, before anything of it was read. */
export type Input =
  | { readonly kind: "line"; readonly line: Uint8Array }
  | { readonly kind: "refused"; readonly id: Id; readonly code: ErrorCode }
  | {
      readonly kind: Exclude<Shape, "mbox">;
      readonly id: string;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly channel: Channel;
    };

/** One thing to look at, understood. */
export type Subject =
  | {
      readonly kind: "turns";
      readonly channel: Channel;
      readonly turns: readonly Turn[];
      /** False for a single text, whose places carry no turn. */
      readonly isConversation: boolean;
      readonly languageHint?: Language;
    }
  | { readonly kind: "mail"; readonly raw: Uint8Array; readonly languageHint?: Language }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly languageHint?: Language;
    };

export interface WireSignal {
  readonly id: string;
  readonly category: string;
  readonly strength: Strength;
  readonly spans: readonly Span[];
  /** Present and true when it speaks against an attack. */
  readonly benign?: true;
}

export interface WireFinding extends Span {
  readonly type: string;
  readonly category: string;
}

/** A line of the public batch contract (ARCHITECTURE.md). Changed only by adding. */
export interface ScanLine {
  readonly id: Id;
  readonly verdict: Verdict;
  readonly score: number;
  readonly complete: boolean;
  readonly signals: readonly WireSignal[];
  readonly findings: readonly WireFinding[];
  readonly requests: readonly { readonly action: RequestAction }[];
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly signals: readonly WireSignal[];
  }[];
  /** Safe text: one string, or one per turn of a conversation. */
  readonly redacted: string | readonly string[];
  /** Why a look ended early; empty when complete. */
  readonly limits: readonly string[];
  /** Ids of signals and requests whose absence would lower the verdict, strongest first. */
  readonly carriedBy: readonly string[];
  readonly engine: string;
}

export interface ErrorLine {
  readonly id: Id;
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

export type Format = "report" | "json" | "jsonl" | "redact";

/** Everything a thread needs to answer; a plain object, so that it can be sent to one. */
export interface AnswerOptions {
  readonly desk: Desk;
  readonly format: Format;
  readonly language: Language;
  readonly colour: boolean;
  /** Asks the DNS for SPF, DKIM and DMARC records. */
  readonly dns: boolean;
}

/** What is written for one input, and what came of it. */
export interface Answer {
  readonly text: string;
  readonly outcome: Verdict | "error";
  readonly complete: boolean;
}

/** Never rejects: a failure is an answer. */
export type Answerer = (batch: readonly Input[]) => Promise<readonly Answer[]>;
