import { type Normalized, normalize } from "../normalize.ts";
import { SIGNALS } from "../signals/catalogue.ts";
import type {
  ConversationState,
  Desk,
  JudgeInput,
  Judgement,
  Request,
  RequestAction,
  ScanResult,
  Signal,
  Span,
} from "../types.ts";
import {
  automatonOf,
  COURTESY,
  IN_DANGER,
  isOwnSignal,
  type Sightings,
  sight,
  sightIdentity,
  toSignal,
} from "./evidence.ts";
import type { Table } from "./learned.ts";
import { isSubstantial, ORDINARY, RANK, type Weighed, weigh } from "./verdict.ts";

export interface JudgeDependencies {
  /** Finds personal data and secrets in a text that is normalised already. */
  readonly scan: (text: Normalized) => ScanResult;
  readonly desk: Desk;
  readonly version: string;
  /** Another table of wordings than the engine's own, to measure one that has not seen certain texts. */
  readonly wording?: Table;
}

type Seen = Record<string, { last: number; count: number }>;

/** A message weighed together with what it completes. */
interface Look {
  readonly weighed: Weighed;
  readonly signals: readonly Signal[];
}

const actions: ReadonlyMap<string, RequestAction> = new Map(
  SIGNALS.flatMap((signal) =>
    signal.action === undefined ? [] : [[signal.id as string, signal.action] as const],
  ),
);

/**
 * Judges the new turns of a conversation together with what its state remembers. Each turn is weighed by what it says
 * and what that completes; the outcome is that of the worst turn. Judging turn by turn leaves the same state as judging
 * all turns at once, and the worst of its outcomes is the outcome of judging at once.
 */
export function judge(input: JudgeInput, { scan, desk, version, wording }: JudgeDependencies): Judgement {
  const texts = input.turns.map((turn) => normalize(turn.text));
  const results = texts.map(scan);
  const given = [...sightIdentity(input.identity ?? {}), ...(input.signals ?? [])];
  const { looks, state } = walk(input, texts, given, { desk, wording });
  const signals = collectSignals(looks, given);
  return {
    ...worst(looks),
    complete: results.every((result) => result.complete),
    limits: [...new Set(results.flatMap((result) => result.limits))],
    signals,
    findings: results.flatMap((result, turn) => result.findings.map((finding) => ({ ...finding, turn }))),
    requests: collectRequests(signals),
    attachments: [],
    engine: version,
    state,
  };
}

/** How each of the new turns weighs, for measuring. */
export function weighTurns(input: JudgeInput, { desk, wording }: JudgeDependencies): readonly Weighed[] {
  const texts = input.turns.map((turn) => normalize(turn.text));
  return walk(input, texts, [], { desk, wording }).looks.map(({ weighed }) => weighed);
}

function walk(
  input: JudgeInput,
  texts: readonly Normalized[],
  given: readonly Signal[],
  { desk, wording }: { desk: Desk; wording: Table | undefined },
): { looks: Look[]; state: ConversationState } {
  const seen: Seen = { ...input.state?.seen };
  let turns = input.state?.turns ?? 0;
  const looks = input.turns.map((turn, index) => {
    const past = { seen, turns };
    const sightings = sight(texts[index]!, turn.from, index, past, automatonOf(desk), wording);
    const own = ownSignals(sightings, input);
    const look = lookAt([...own, ...given], seen, sightings.has(COURTESY) || turn.from === "agent");
    for (const id of sightings.keys()) mark(seen, id, turns);
    if (look.weighed.verdict === "danger") mark(seen, IN_DANGER, turns);
    turns++;
    return look;
  });
  // Without words there is still what sender, links and files show.
  if (looks.length === 0) looks.push(lookAt(given, seen, false));
  return { looks, state: { version: 1, turns, seen } };
}

function mark(seen: Seen, id: string, turn: number): void {
  seen[id] = { last: turn, count: (seen[id]?.count ?? 0) + 1 };
}

// Where sender and links were looked at too, a resemblance of the words counts one step less.
const BESIDE_SENDER: Readonly<Record<string, string | null>> = {
  "content/learned-certain": "content/learned-strong",
  "content/learned-strong": "content/learned-wording",
  "content/learned-wording": null,
};

// What many people get and can leave talks about everything, and at length.
const MAILING = "content/list-mail";

function ownSignals(sightings: Sightings, { signals }: JudgeInput): Signal[] {
  return [...sightings].flatMap(([id, spans]) => {
    const counted = countedAs(id, signals);
    return counted !== null && isOwnSignal(counted) ? [toSignal(counted, spans)] : [];
  });
}

function countedAs(id: string, signals: JudgeInput["signals"]): string | null {
  const beside = BESIDE_SENDER[id];
  if (signals === undefined || beside === undefined) return id;
  return signals.some((signal) => signal.id === MAILING) ? null : beside;
}

/**
 * A message that says something of weight is weighed with all that was said before, which it may complete. A harmless
 * one stands alone; in a conversation that was in danger it still asks for care, unless it is a mere courtesy.
 */
function lookAt(now: readonly Signal[], seen: Seen, isHarmless: boolean): Look {
  if (now.some(isSubstantial)) return lookWith(now, earlierSignals(now, seen));
  const look = lookWith(now, []);
  const isHaunted = seen[IN_DANGER] !== undefined && look.weighed.verdict === "clear" && !isHarmless;
  return isHaunted ? lookWith(now, [toSignal("conversation/earlier-danger", [])]) : look;
}

function lookWith(now: readonly Signal[], more: readonly Signal[]): Look {
  const signals = [...now, ...more];
  return { weighed: weigh(signals), signals };
}

// What an earlier message did not say, being ordinary, does not speak for this one.
function earlierSignals(now: readonly Signal[], seen: Seen): Signal[] {
  const ids = new Set([ORDINARY, ...now.map(({ id }) => id)]);
  return Object.keys(seen)
    .filter((id) => isOwnSignal(id) && !ids.has(id))
    .map((id) => toSignal(id, []));
}

/** What carries the verdict is whatever carries it in any turn that has it. */
function worst(looks: readonly Look[]): Omit<Weighed, "sum"> {
  const ordered = looks
    .map(({ weighed }) => weighed)
    .sort((a, b) => RANK[b.verdict] - RANK[a.verdict] || b.sum - a.sum);
  const { verdict, score } = ordered[0]!;
  const carrying = ordered.filter((weighed) => weighed.verdict === verdict);
  return { verdict, score, carriedBy: [...new Set(carrying.flatMap(({ carriedBy }) => carriedBy))] };
}

/** Every signal of the turns' words once, with all its places; then those that were handed in. */
function collectSignals(looks: readonly Look[], given: readonly Signal[]): Signal[] {
  const words = new Map<string, Signal>();
  for (const signal of looks.flatMap(({ signals }) => signals)) {
    if (given.includes(signal)) continue;
    const spans = words.get(signal.id)?.spans ?? [];
    words.set(signal.id, { ...signal, spans: [...spans, ...signal.spans] });
  }
  return [...[...words.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), ...given];
}

function collectRequests(signals: readonly Signal[]): Request[] {
  const places = new Map<RequestAction, Span[]>();
  for (const { id, spans } of signals) {
    const action = actions.get(id);
    if (action !== undefined) places.set(action, [...(places.get(action) ?? []), ...spans]);
  }
  return [...places].map(([action, spans]) => ({ action, spans }));
}
