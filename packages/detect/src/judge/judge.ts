import { type Normalized, normalize } from "../normalize.ts";
import { SIGNALS } from "../signals/catalogue.ts";
import type { Moment } from "../signals/define-signal.ts";
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
  isOwnSignal,
  type Sightings,
  sight,
  sightCourse,
  sightIdentity,
  toSignal,
} from "./evidence.ts";
import { weigh } from "./verdict.ts";

export interface JudgeDependencies {
  /** Finds personal data and secrets in a text that is normalised already. */
  readonly scan: (text: Normalized) => ScanResult;
  readonly desk: Desk;
  readonly version: string;
}

type Seen = Record<string, { last: number; count: number }>;

const actions: ReadonlyMap<string, RequestAction> = new Map(
  SIGNALS.flatMap((signal) =>
    signal.action === undefined ? [] : [[signal.id as string, signal.action] as const],
  ),
);

/**
 * Judges the new turns of a conversation together with what its state remembers. Judging turn by turn gives the
 * same verdict, score and state as judging all turns at once; only the places in earlier turns are not repeated.
 */
export function judge(input: JudgeInput, { scan, desk, version }: JudgeDependencies): Judgement {
  const texts = input.turns.map((turn) => normalize(turn.text));
  const results = texts.map(scan);
  const spans: Sightings = new Map();
  const state = walk(input, texts, desk, spans);
  const signals = collectSignals(input, state, spans);
  return {
    ...weigh(signals),
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

function walk(
  input: JudgeInput,
  texts: readonly Normalized[],
  desk: Desk,
  spans: Sightings,
): ConversationState {
  const seen: Seen = { ...input.state?.seen };
  let turns = input.state?.turns ?? 0;
  for (const [index, turn] of input.turns.entries()) {
    const sightings = sight(texts[index]!, turn.from, index, automatonOf(desk));
    if (turn.from === "customer") sightCourse(sightings, momentOf(sightings, seen, turns));
    for (const [id, places] of sightings) {
      seen[id] = { last: turns, count: (seen[id]?.count ?? 0) + 1 };
      spans.set(id, [...(spans.get(id) ?? []), ...places]);
    }
    turns++;
  }
  return { version: 1, turns, seen };
}

function momentOf(sightings: Sightings, seen: Seen, turn: number): Moment {
  return {
    now: new Set(sightings.keys()),
    ago: (id) => (seen[id] === undefined ? undefined : turn - seen[id].last),
    count: (id) => seen[id]?.count ?? 0,
  };
}

function collectSignals(input: JudgeInput, state: ConversationState, spans: Sightings): Signal[] {
  // Where sender and links were looked at too, a faint resemblance of the words says nothing more.
  const isFaint = (id: string) => id === "content/learned-wording" && input.signals !== undefined;
  const own = Object.keys(state.seen)
    .filter((id) => isOwnSignal(id) && !isFaint(id))
    .sort()
    .map((id) => toSignal(id, spans.get(id) ?? []));
  return [...own, ...sightIdentity(input.identity ?? {}), ...(input.signals ?? [])];
}

function collectRequests(signals: readonly Signal[]): Request[] {
  const places = new Map<RequestAction, Span[]>();
  for (const { id, spans } of signals) {
    const action = actions.get(id);
    if (action !== undefined) places.set(action, [...(places.get(action) ?? []), ...spans]);
  }
  return [...places].map(([action, spans]) => ({ action, spans }));
}
