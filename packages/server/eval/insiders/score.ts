import type { AccessSignal } from "../../src/features/access/signals.ts";
import type { Contact, Deed, Episode, Finding } from "./types.ts";

const MINUTE = 60_000;
/** A pattern may show a while after the last deed that makes it. */
const after = 30 * MINUTE;

export interface Score {
  readonly kinds: readonly KindScore[];
  readonly signals: readonly SignalScore[];
  /** Milliseconds from the touch of a decoy by an insider to the alarm, longest. */
  readonly honeySlowest: number;
  readonly honeyTouches: number;
  /** Findings about honest work: all, those that alarm everybody, and those the rules ask for every time. */
  readonly falseFindings: number;
  readonly falseAlarms: number;
  readonly askedByRule: number;
}

export interface KindScore {
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
  /** Milliseconds from the first deed to the first finding: median and slowest of those found. */
  readonly median: number;
  readonly slowest: number;
  /** By which signals, and in how many episodes. */
  readonly by: readonly (readonly [AccessSignal, number])[];
}

/** One signal's matrix, in findings that carry it. */
export interface SignalScore {
  readonly signal: AccessSignal;
  readonly right: number;
  readonly wrong: number;
  /** Episodes it found, of all. */
  readonly episodes: number;
  readonly missed: number;
}

const alarming = new Set<AccessSignal>(["honey", "bulk", "sequential"]);

export function score(
  findings: readonly Finding[],
  episodes: readonly Episode[],
  deeds: readonly Deed[],
  contacts: readonly Contact[],
): Score {
  const owned = findings.map((finding) => ({ finding, episode: episodeOf(finding, episodes) }));
  const wrong = owned.flatMap(({ finding, episode }) => (episode ? [] : [finding]));
  const byRule = wrong.filter(({ signals }) => signals.includes("no-open-conversation"));
  return {
    kinds: [...new Set(episodes.map(({ kind }) => kind))].map((kind) => scoreKind(kind, episodes, owned)),
    signals: scoreSignals(owned, episodes.length),
    ...scoreHoney(findings, deeds, contacts),
    falseFindings: wrong.length - byRule.length,
    falseAlarms: wrong.filter(({ signals }) => signals.some((one) => alarming.has(one))).length,
    askedByRule: byRule.length,
  };
}

type Owned = readonly { readonly finding: Finding; readonly episode: Episode | null }[];

function episodeOf({ at, agent, deed }: Finding, episodes: readonly Episode[]): Episode | null {
  if (deed) return deed.episode === null ? null : episodes[deed.episode]!;
  return (
    episodes
      .filter((one) => one.agent === agent && at >= one.from && at <= one.until + after)
      .sort((one, other) => other.from - one.from)[0] ?? null
  );
}

function scoreKind(kind: string, episodes: readonly Episode[], owned: Owned): KindScore {
  const planted = episodes.filter((one) => one.kind === kind);
  const found = planted.flatMap((episode) => {
    const own = owned.filter((one) => one.episode === episode).map(({ finding }) => finding);
    return own.length === 0 ? [] : [{ episode, own }];
  });
  const delays = found
    .map(({ episode, own }) => Math.min(...own.map(({ at }) => at)) - episode.from)
    .sort((one, other) => one - other);
  const count = new Map<AccessSignal, number>();
  for (const { own } of found)
    for (const signal of new Set(own.flatMap(({ signals }) => signals)))
      count.set(signal, (count.get(signal) ?? 0) + 1);
  return {
    kind,
    planted: planted.length,
    found: found.length,
    median: delays[delays.length >> 1] ?? Number.NaN,
    slowest: delays.at(-1) ?? Number.NaN,
    by: [...count].sort(([, one], [, other]) => other - one),
  };
}

function scoreSignals(owned: Owned, planted: number): SignalScore[] {
  const signals = new Set(owned.flatMap(({ finding }) => finding.signals));
  return [...signals].sort().map((signal) => {
    const with_ = owned.filter(({ finding }) => finding.signals.includes(signal));
    const episodes = new Set(with_.flatMap(({ episode }) => episode?.number ?? [])).size;
    const right = with_.filter(({ episode }) => episode).length;
    return { signal, right, wrong: with_.length - right, episodes, missed: planted - episodes };
  });
}

/** The touch itself raises the alarm; one that was raised for the same decoy within the hour stands for it. */
function scoreHoney(findings: readonly Finding[], deeds: readonly Deed[], contacts: readonly Contact[]) {
  const touches = deeds.filter(({ contact }) => contacts[contact]!.honey);
  const delays = touches.map((touch) => {
    const alarm = findings.find(
      ({ at, agent, signals, deed }) =>
        signals.includes("honey") &&
        agent === touch.agent &&
        deed?.contact === touch.contact &&
        at > touch.at - 60 * MINUTE,
    );
    return alarm ? Math.max(0, alarm.at - touch.at) : Number.POSITIVE_INFINITY;
  });
  return { honeyTouches: touches.length, honeySlowest: Math.max(0, ...delays) };
}
