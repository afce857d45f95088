import type { IdentityEvidence, Language, RequestAction, SignalCategory, Strength } from "../types.ts";

type Texts = Readonly<Record<Language, string>>;
type Some<T> = readonly [T, ...T[]];

/** What an agent should do about a signal; the sentences stand in `explain/advice.ts`. */
export type Advice =
  | "prove-identity"
  | "no-secret"
  | "call-back"
  | "do-not-open"
  | "do-not-pay"
  | "original-method"
  | "escalate"
  | "ignore-instructions"
  | "do-not-install"
  | "do-not-describe"
  | "no-disclosure"
  | "support-victim"
  | "second-person"
  | "contain";

interface Description {
  /** Equal to the path below `signals/` without the extension. */
  readonly id: `${SignalCategory}/${string}`;
  readonly strength: Strength;
  /** True for counter-evidence. */
  readonly benign?: boolean;
  /** The sensitive action the sender asks for, when the signal is a request. */
  readonly action?: RequestAction;
  /** What the signal is and why it matters; feeds the generated page. */
  readonly description: string;
  /** One sentence for an agent. */
  readonly texts: Texts;
  readonly advice?: Advice;
}

/**
 * Conversations with the words that carry the signal drawn as «words». A plain string is one message of a
 * customer; lines that begin with `customer:` or `agent:` are turns.
 */
export type SignalExamples = Readonly<
  Record<Language, { readonly match: Some<string>; readonly ignore: Some<string> }>
>;

/** A signal in the words of one turn. */
export interface TextSignal extends Description {
  readonly kind: "text";
  /** Any of them is enough; the language of rules is told in `judge/rules.ts`. */
  readonly rules: Some<string>;
  /** False: a negation before the first words changes nothing. Default true for requests, else false. */
  readonly negatable?: boolean;
  /** False: counts although the writer tells what others said. Default true for attack signals. */
  readonly firsthand?: boolean;
  readonly examples: SignalExamples;
}

/** What one turn brings to the conversation so far. */
export interface Moment {
  /** Ids of the signals, requests and facts of this turn. */
  readonly now: ReadonlySet<string>;
  /** Turn of the last sighting of an earlier id, counted back from this turn; undefined when never seen. */
  readonly ago: (id: string) => number | undefined;
  /** How often an id was seen in earlier turns. */
  readonly count: (id: string) => number;
}

/** A signal in the course of several turns; lies where the `of` signals of this turn lie. */
export interface ConversationSignal extends Description {
  readonly kind: "conversation";
  readonly holds: (moment: Moment) => boolean;
  /** Prefixes of ids whose spans in this turn carry the signal. */
  readonly of: readonly string[];
  readonly examples: SignalExamples;
}

/** A signal in what the server knows of the sender. */
export interface IdentitySignal extends Description {
  readonly kind: "identity";
  readonly holds: (identity: IdentityEvidence) => boolean;
  readonly examples: { readonly match: Some<IdentityEvidence>; readonly ignore: Some<IdentityEvidence> };
}

/** A signal in the wording of a turn as a whole, weighed by the learned table. */
export interface LearnedSignal extends Description {
  readonly kind: "learned";
  readonly examples: SignalExamples;
}

/** A signal that an earlier verdict of the conversation leaves on the messages after it. */
export interface AftermathSignal extends Description {
  readonly kind: "aftermath";
  readonly examples: SignalExamples;
}

export type SignalDefinition =
  | AftermathSignal
  | TextSignal
  | LearnedSignal
  | ConversationSignal
  | IdentitySignal;

/** States a signal as data; the type demands all three languages and examples of both kinds. */
export function defineSignal<const S extends SignalDefinition>(signal: S): S {
  return signal;
}
