/** The words of the engine. This file imports nothing; every other file of the package may import it. */

export type Channel = "email" | "chat" | "phone" | "sms" | "social";

/** Languages the engine explains in (BCP 47). Detection needs none of them to be named. */
export type Language = "pt-BR" | "en" | "es";

/** Half-open range of UTF-16 code units in the text that was handed in (or in that turn's text). */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Index of the turn the span lies in; absent for a single text. */
  readonly turn?: number;
}

export type FindingCategory =
  | "personal"
  | "government-id"
  | "contact"
  | "location"
  | "payment"
  | "secret"
  | "health"
  | "special"
  | "network"
  | "organization";

export type Severity = "low" | "medium" | "high" | "critical";

/**
 * How sure we are that the span is what its type says, and the order in which overlaps are resolved:
 * a check digit held (`validated`), an unmistakable grammar (`structured`), or words around it (`contextual`).
 */
export type Confidence = "validated" | "structured" | "contextual";

/** Personal data or a secret in a text. Holds a place, never the value. */
export interface Finding extends Span {
  /** Dotted lower-case name, country first where one issues the number: `br.cpf`, `card`, `password`. */
  readonly type: string;
  readonly category: FindingCategory;
  /** Id of the detector, equal to its path below `detectors/`. */
  readonly detector: string;
  readonly confidence: Confidence;
  readonly severity: Severity;
}

export type SignalCategory =
  | "identity"
  | "authentication"
  | "domain"
  | "url"
  | "content"
  | "request"
  | "attachment"
  | "behaviour"
  | "conversation";

export type Strength = "strong" | "medium" | "weak";

/** A fact about a message that speaks for (or, when `benign`, against) an attack. */
export interface Signal {
  /** Equal to the path below `signals/`, for example `content/urgency-with-request`. */
  readonly id: string;
  readonly category: SignalCategory;
  readonly strength: Strength;
  readonly spans: readonly Span[];
  /** True for counter-evidence: authenticated history, a victim's report, a quoted phish. */
  readonly benign?: boolean;
  /** Words for the explanation's placeholders (a domain, a file name); never personal data. */
  readonly details?: Readonly<Record<string, string>>;
}

export type RequestAction =
  | "credential-reset"
  | "factor-change"
  | "contact-change"
  | "money-out"
  | "data-out"
  | "access-grant"
  | "order-redirect"
  | "credential-solicitation";

/** A sensitive action that the message asks for. */
export interface Request {
  readonly action: RequestAction;
  readonly spans: readonly Span[];
}

export type Verdict = "clear" | "caution" | "danger";

export interface AttachmentSummary {
  readonly name: string;
  /** Type by content (media type), not by name. */
  readonly type: string;
  readonly signals: readonly Signal[];
}

/** The outcome of one look. A verdict is a value; only a failure is an error. */
export interface Report {
  readonly verdict: Verdict;
  /** Calibrated, 0 (surely benign) to 1 (surely an attack). */
  readonly score: number;
  /** False when a limit or failure stopped the look: never to be read as clean. */
  readonly complete: boolean;
  /** Which limits were hit, for example `text-length`; empty when complete. */
  readonly limits: readonly string[];
  readonly signals: readonly Signal[];
  readonly findings: readonly Finding[];
  readonly requests: readonly Request[];
  readonly attachments: readonly AttachmentSummary[];
  /** Ids of the signals and requests whose removal would lower the verdict, strongest first. */
  readonly carriedBy: readonly string[];
  /** Version of engine and its data; same input and same version give the same report. */
  readonly engine: string;
}

export type Author = "customer" | "agent";

export interface Turn {
  readonly from: Author;
  readonly text: string;
}

/** What the server knows about the sender, handed in as data; everything optional. */
export interface IdentityEvidence {
  /** Verification level already proven in this conversation, 0 to 4 (V0–V4). */
  readonly level?: 0 | 1 | 2 | 3 | 4;
  /** Earlier messages of this identity that were judged clear. */
  readonly priorClearMessages?: number;
  readonly firstContact?: boolean;
  /** The identity's contact data changed within the cooling-off time. */
  readonly contactChangedRecently?: boolean;
  /** Claims to be a contact on file but writes from another address, handle or number. */
  readonly mismatchWithRecord?: boolean;
  /** Failed proofs for the claimed identity in the last 24 hours. */
  readonly failedProofs?: number;
  /** Other conversations in which the same claimed identity asked for a sensitive action in the last 24 hours. */
  readonly parallelRequests?: number;
  /** A signed session, an authenticated thread or a reply to our own Message-ID. */
  readonly authenticated?: boolean;
}

/** What the desk knows; the public `--desk` object of the command line. All optional. */
export interface Desk {
  readonly domains?: readonly string[];
  readonly mailboxes?: readonly string[];
  readonly trustedAuthservIds?: readonly string[];
  readonly people?: readonly { name: string; address?: string; role?: string; vip?: boolean }[];
  readonly suppliers?: readonly { name: string; domains: readonly string[] }[];
  readonly vendors?: readonly string[];
  readonly protectedBrands?: readonly { name: string; domains: readonly string[] }[];
  readonly freemail?: readonly string[];
  readonly bulkSenders?: readonly string[];
  /** ISO 3166-1 alpha-2 regions whose phone numbers are expected; default BR, PT, ES, MX, AR, CL, CO, US, GB. */
  readonly regions?: readonly string[];
  /** The desk's own identifiers; patterns run on a linear-time engine with a deadline. */
  readonly formats?: readonly { type: string; pattern: string }[];
  /** More words for the concepts of `lexicons/concepts.ts`, for example a new lure; no release needed. */
  readonly lexicon?: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a conversation remembers between messages: counters and marks, never text or values, so that it can be
 * stored in the clear. JSON-serialisable. Produced by `judge`, handed back with the next turn.
 */
export interface ConversationState {
  readonly version: 1;
  readonly turns: number;
  /** Per signal id or request action: the turn it was last seen in and how often. */
  readonly seen: Readonly<Record<string, { readonly last: number; readonly count: number }>>;
}

export interface JudgeInput {
  readonly channel: Channel;
  /** The new turns since `state`; all turns when there is no state. */
  readonly turns: readonly Turn[];
  readonly state?: ConversationState;
  readonly identity?: IdentityEvidence;
  /** Signals other lookers found (sender, links, attachments), judged together with the text. */
  readonly signals?: readonly Signal[];
  readonly languageHint?: Language;
  /** The caller finds personal data and secrets in these texts itself: none are looked for here. */
  readonly findsElsewhere?: boolean;
}

export interface Judgement extends Report {
  readonly state: ConversationState;
}

export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly complete: boolean;
  readonly limits: readonly string[];
}

/** Gives the replacement of one finding; `value` is the exact original text of the span. */
export type Operator = (finding: Finding, value: string) => string;

export interface Redaction {
  readonly text: string;
  /** For each finding in order of place: where its replacement lies in `text`. */
  readonly replacements: readonly {
    readonly finding: Finding;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Why an outgoing text may not leave, each with the safe way to do what was meant. */
export interface OutgoingProblem extends Span {
  readonly code: "secret" | "code" | "identifier" | "credential-request";
  readonly type: string;
}

export interface ExplanationReason {
  readonly signal: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** In the language asked for: one sentence for a tired agent, then why, then what to do. */
export interface Explanation {
  readonly sentence: string;
  readonly reasons: readonly ExplanationReason[];
  readonly advice: readonly string[];
}

export interface Engine {
  readonly version: string;
  scan(text: string): ScanResult;
  /** Replaces the spans of `findings`; never searches. */
  redact(text: string, findings: readonly Finding[], operator: Operator): Redaction;
  judge(input: JudgeInput): Judgement;
  /** What in an agent's outgoing text must not leave; empty when it may. */
  checkOutgoing(text: string): readonly OutgoingProblem[];
  explain(report: Report, language: Language): Explanation;
}
