import type { Lexicon } from "../lexicons/concepts.ts";
import { COURTESIES } from "../lexicons/courtesies.ts";
import { en } from "../lexicons/en.ts";
import { es } from "../lexicons/es.ts";
import { ptBr } from "../lexicons/pt-br.ts";
import { verbs } from "../lexicons/verbs.ts";
import { type Normalized, toOriginal } from "../normalize.ts";
import { SIGNALS } from "../signals/catalogue.ts";
import type { ConversationSignal, IdentitySignal, Moment, TextSignal } from "../signals/define-signal.ts";
import type {
  Author,
  ConversationState,
  Desk,
  IdentityEvidence,
  Signal,
  SignalCategory,
  Span,
} from "../types.ts";
import { type Automaton, buildAutomaton } from "./automaton.ts";
import { readLearned, type Table } from "./learned.ts";
import { type Reading, read } from "./reading.ts";
import { applyRules, type IdentifiedRules, indexRules } from "./rule-index.ts";
import { parseRule, type Range } from "./rules.ts";

/** What one turn shows: places by id of signal or fact. */
export type Sightings = Map<string, readonly Span[]>;

const textSignals: readonly IdentifiedRules[] = SIGNALS.filter((signal) => signal.kind === "text").map(
  compile,
);
const conversationSignals = SIGNALS.filter(
  (signal): signal is ConversationSignal => signal.kind === "conversation",
);
const identitySignals = SIGNALS.filter((signal): signal is IdentitySignal => signal.kind === "identity");

/** Mark of a conversation in which a message was a danger. */
export const IN_DANGER = "verdict/danger";
/** Mark of a message that is thanks, greeting or assent and nothing else. */
export const COURTESY = "fact/courtesy";
const MOST_COURTEOUS = 12;
const LEARNED_PREFIX = "content/learned-";

// Marks that conversation signals need and nobody is shown.
const CUSTOMER_FACTS = compileFacts({ "fact/while-there": ["while-there"] });
const AGENT_FACTS = compileFacts({
  "fact/proof-demanded": ["demand-proof", "refusal"],
  "fact/proof-failed": ["proof-failed"],
  "fact/granted": ["done"],
});

const CUSTOMER = indexRules([...textSignals, ...CUSTOMER_FACTS]);
const AGENT = indexRules(AGENT_FACTS);

function compile(signal: TextSignal): IdentifiedRules {
  const attack = signal.benign !== true;
  return {
    id: signal.id,
    rules: signal.rules.map(parseRule),
    scope: {
      negatable: signal.negatable ?? (attack && signal.id.startsWith("request/")),
      firsthand: signal.firsthand ?? attack,
    },
  };
}

function compileFacts(facts: Readonly<Record<string, readonly string[]>>): IdentifiedRules[] {
  const scope = { negatable: false, firsthand: false };
  return Object.entries(facts).map(([id, rules]) => ({ id, rules: rules.map(parseRule), scope }));
}

const OWN: readonly Partial<Lexicon>[] = [ptBr, en, es, verbs];
const automata = new WeakMap<Desk, Automaton>();
let own: Automaton | undefined;

/** The phrases of the three languages and of the desk's own lexicon; built once per desk. */
export function automatonOf(desk: Desk): Automaton {
  if (desk.lexicon === undefined) {
    own ??= buildAutomaton(OWN);
    return own;
  }
  let automaton = automata.get(desk);
  if (automaton === undefined) {
    automaton = buildAutomaton([...OWN, joinPhrases(desk.lexicon)]);
    automata.set(desk, automaton);
  }
  return automaton;
}

function joinPhrases(lexicon: Readonly<Record<string, readonly string[]>>): Partial<Lexicon> {
  return Object.fromEntries(
    Object.entries(lexicon).map(([concept, phrases]) => [concept, phrases.join(",")]),
  );
}

/** What the conversation remembers when a turn comes. */
export interface Past {
  readonly turns: number;
  readonly seen: ConversationState["seen"];
}

/** Reads one turn: the signals in its words and in the course so far, and the facts that later turns need. */
export function sight(
  text: Normalized,
  from: Author,
  turn: number,
  past: Past,
  automaton: Automaton,
  wording?: Table,
): Sightings {
  const reading = read(text, automaton);
  const sightings = sightByRules(reading, from, turn, past);
  if (from !== "customer") return sightings;
  const learned = readLearned(reading, surroundings(sightings, past), wording);
  if (learned !== undefined) sightings.set(learned.id, toSpans(learned.ranges, reading, turn));
  return sightings;
}

/** All that rules say of a turn; what is learned weighs it together with the words. */
export function sightByRules(reading: Reading, from: Author, turn: number, past: Past): Sightings {
  const sightings: Sightings = new Map();
  const ranges = applyRules(from === "customer" ? CUSTOMER : AGENT, reading);
  for (const [id, found] of ranges) sightings.set(id, toSpans(found, reading, turn));
  if (from !== "customer") return sightings;
  addFacts(sightings, reading, turn);
  sightCourse(sightings, momentOf(sightings, past));
  return sightings;
}

/** Names of what surrounds the words of a turn, for the learned table. */
export function surroundings(sightings: Sightings, { turns, seen }: Past): string[] {
  const earlier = Object.keys(seen).filter((id) => !id.startsWith(LEARNED_PREFIX) && id !== IN_DANGER);
  return [...sightings.keys(), ...earlier.map((id) => `earlier:${id}`), `turns:${Math.min(turns, 3)}`];
}

function addFacts(sightings: Sightings, reading: Reading, turn: number): void {
  for (const id of [...sightings.keys()]) if (id.startsWith("request/")) sightings.set("fact/asks", []);
  if (isCourtesy(reading)) {
    sightings.set(COURTESY, []);
    return;
  }
  const text = reading.text.original;
  if (text.length <= 160 && !text.includes("?"))
    sightings.set("fact/guess", [{ start: 0, end: text.length, turn }]);
}

// Thanks, greeting or assent and nothing else.
function isCourtesy({ words, text }: Reading): boolean {
  const { starts, ends } = words;
  if (starts.length === 0 || starts.length > MOST_COURTEOUS) return false;
  return starts.every((start, word) => COURTESIES.has(text.folded.slice(start, ends[word])));
}

function momentOf(sightings: Sightings, { turns, seen }: Past): Moment {
  return {
    now: new Set(sightings.keys()),
    ago: (id) => (seen[id] === undefined ? undefined : turns - seen[id].last),
    count: (id) => seen[id]?.count ?? 0,
  };
}

// Adds the signals that lie in the course of the conversation, in the order of the catalogue.
function sightCourse(sightings: Sightings, moment: Moment): void {
  const found = conversationSignals.filter((signal) => signal.holds(moment));
  for (const signal of found) {
    const carriers = [...sightings].filter(([id]) => signal.of.some((prefix) => id.startsWith(prefix)));
    sightings.set(signal.id, distinct(carriers.flatMap(([, spans]) => spans)));
  }
}

/** The signals in what the server knows of the sender. */
export function sightIdentity(identity: IdentityEvidence): Signal[] {
  return identitySignals.filter((signal) => signal.holds(identity)).map((signal) => toSignal(signal.id, []));
}

const definitions = new Map(SIGNALS.map((signal) => [signal.id as string, signal]));

/** A signal of this package by id; throws `RangeError` for an unknown one. */
export function toSignal(id: string, spans: readonly Span[]): Signal {
  const definition = definitions.get(id);
  if (definition === undefined) throw new RangeError(`No signal is called ${id}`);
  const category = id.slice(0, id.indexOf("/")) as SignalCategory;
  const signal = { id, category, strength: definition.strength, spans };
  return definition.benign === true ? { ...signal, benign: true } : signal;
}

export function isOwnSignal(id: string): boolean {
  return definitions.has(id);
}

function toSpans(ranges: readonly Range[], reading: Reading, turn: number): Span[] {
  return distinct(ranges.map(({ start, end }) => ({ ...toOriginal(reading.text, start, end), turn })));
}

function distinct(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) kept[kept.length - 1] = { ...last, end: span.end };
  }
  return kept;
}
