import { numberOf } from "./automaton.ts";
import type { Hit, Reading } from "./reading.ts";

/**
 * A rule names concepts and how near they must stand:
 * `give > code` the second within 8 words behind the first, `give >12 code` within 12, `reset ~ login` within
 * 8 on either side (all in one sentence); `a|b` either; `x & y` both in the turn, within 400 characters where the turn is longer than that; `!x` not in a sentence
 * where x is said; `!!x` not in a turn where it is.
 */
export interface Rule {
  readonly groups: readonly Group[];
  readonly turnGuards: readonly number[];
}

export interface Group {
  /** Concepts of each element, as one key for the merged list. */
  readonly elements: readonly (readonly number[])[];
  /** The elements as written, to know lists again. */
  readonly keys: readonly string[];
  readonly links: readonly Link[];
  readonly sentenceGuards: readonly number[];
}

interface Link {
  readonly ordered: boolean;
  readonly within: number;
}

/** How the words of a signal are to be taken. */
export interface Scope {
  /** A negation right before the first element undoes it. */
  readonly negatable: boolean;
  /** What others said or did, told by the writer, does not count. */
  readonly firsthand: boolean;
}

const DEFAULT_REACH = 8;
const NEGATION_REACH = 6;
const REPORT_REACH = 4;
const MOST_SPANS = 24;
// Parts of a rule joined by `&` belong together only this near: in a long mail everything is said somewhere.
const TOGETHER = 400;
const NEGATION = numberOf("negation");
const REPORTING = numberOf("reporting");

/** Reads a rule; throws `RangeError` when it names an unknown concept or is not well formed. */
export function parseRule(source: string): Rule {
  const turnGuards: number[] = [];
  const groups = source.split(" & ").map((part) => parseGroup(part.trim().split(/\s+/), turnGuards, source));
  return { groups, turnGuards };
}

function parseGroup(tokens: readonly string[], turnGuards: number[], source: string): Group {
  const elements: number[][] = [];
  const keys: string[] = [];
  const links: Link[] = [];
  const sentenceGuards: number[] = [];
  for (const token of tokens) {
    if (token.startsWith("!!")) turnGuards.push(numberOf(token.slice(2)));
    else if (token.startsWith("!")) sentenceGuards.push(numberOf(token.slice(1)));
    else if (token.startsWith(">") || token.startsWith("~")) links.push(parseLink(token));
    else {
      keys.push(token);
      elements.push(token.split("|").map(numberOf));
    }
  }
  if (elements.length === 0 || links.length !== elements.length - 1)
    throw new RangeError(`Not a rule: ${source}`);
  return { elements, keys, links, sentenceGuards };
}

function parseLink(token: string): Link {
  return {
    ordered: token.startsWith(">"),
    within: token.length > 1 ? Number(token.slice(1)) : DEFAULT_REACH,
  };
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

// Most rules fail here: a concept they need is not said at all.
function canHold(rule: Rule, hits: Reading["hits"]): boolean {
  for (const group of rule.groups) {
    for (const element of group.elements) {
      let said = false;
      for (let index = 0; index < element.length && !said; index++) said = hits[element[index]!]!.length > 0;
      if (!said) return false;
    }
  }
  return true;
}

const NOWHERE: readonly Range[] = [];

/** Where a rule holds in a reading, in order; empty when it does not. At most 24 places per group. */
export function applyRule(rule: Rule, reading: Reading, scope: Scope): readonly Range[] {
  if (!canHold(rule, reading.hits)) return NOWHERE;
  if (rule.turnGuards.some((guard) => reading.hits[guard]!.length > 0)) return NOWHERE;
  const found: Range[][] = [];
  for (const group of rule.groups) {
    const ranges = applyGroup(group, reading, scope);
    if (ranges.length === 0) return NOWHERE;
    found.push(ranges);
  }
  return found.length === 1 || reading.text.codes.length <= TOGETHER ? found.flat() : near(found);
}

// Keeps the places of the first part that have one of every other part near, and those near them.
function near([first = [], ...others]: readonly Range[][]): readonly Range[] {
  const isNear = (a: Range, b: Range) => a.start - b.end < TOGETHER && b.start - a.end < TOGETHER;
  const anchors = first.filter((range) => others.every((list) => list.some((other) => isNear(range, other))));
  if (anchors.length === 0) return NOWHERE;
  return [
    ...anchors,
    ...others.flatMap((list) => list.filter((one) => anchors.some((anchor) => isNear(anchor, one)))),
  ];
}

function applyGroup(group: Group, reading: Reading, scope: Scope): Range[] {
  const lists = group.elements.map((concepts, index) => merged(reading, concepts, group.keys[index]!));
  const cursors = lists.map(() => 0);
  const ranges: Range[] = [];
  for (const anchor of lists[0]!) {
    const range = extend(anchor, group.links, lists, cursors);
    if (range === undefined || isUndone(anchor, range, group, reading, scope)) continue;
    ranges.push(range);
    if (ranges.length >= MOST_SPANS) break;
  }
  return ranges;
}

function merged(reading: Reading, concepts: readonly number[], key: string): readonly Hit[] {
  if (concepts.length === 1) return reading.hits[concepts[0]!]!;
  const known = reading.merged.get(key);
  if (known !== undefined) return known;
  const lists = concepts.map((concept) => reading.hits[concept]!).filter((list) => list.length > 0);
  const list =
    lists.length === 1 ? lists[0]! : lists.flat().sort((a, b) => a.start - b.start || b.end - a.end);
  reading.merged.set(key, list);
  return list;
}

function extend(
  anchor: Hit,
  links: readonly Link[],
  lists: readonly (readonly Hit[])[],
  cursors: number[],
): Range | undefined {
  let { start, end } = anchor;
  let from = anchor;
  for (let index = 0; index < links.length; index++) {
    const link = links[index]!;
    const near = nearest(from, link, lists[index + 1]!, cursors, index + 1);
    if (near === undefined) return undefined;
    start = Math.min(start, near.start);
    end = Math.max(end, near.end);
    if (link.ordered) from = near;
  }
  return { start, end };
}

// Anchors come in order, so what lies too far behind one lies too far behind all that follow.
function nearest(
  from: Hit,
  link: Link,
  list: readonly Hit[],
  cursors: number[],
  index: number,
): Hit | undefined {
  let cursor = cursors[index]!;
  while (cursor < list.length && list[cursor]!.first < from.first - 64) cursor++;
  cursors[index] = cursor;
  for (; cursor < list.length; cursor++) {
    const hit = list[cursor]!;
    if (hit.first > from.last + link.within) return undefined;
    if (hit.sentence !== from.sentence) continue;
    if (link.ordered ? hit.start > from.start && hit.end > from.end : hit.last >= from.first - link.within)
      return hit;
  }
  return undefined;
}

function isUndone(anchor: Hit, range: Range, group: Group, reading: Reading, scope: Scope): boolean {
  if (group.sentenceGuards.some((guard) => isSaid(reading, guard, anchor.sentence))) return true;
  if (scope.negatable && isNegated(reading, anchor)) return true;
  return scope.firsthand && isReported(reading, anchor, range);
}

function isSaid(reading: Reading, concept: number, sentence: number): boolean {
  return inSentence(reading.hits[concept]!, sentence).length > 0;
}

function isNegated(reading: Reading, anchor: Hit): boolean {
  return inSentence(reading.hits[NEGATION]!, anchor.sentence).some(
    (hit) =>
      hit.clause === anchor.clause && hit.last < anchor.first && hit.last >= anchor.first - NEGATION_REACH,
  );
}

function isReported(reading: Reading, anchor: Hit, range: Range): boolean {
  return inSentence(reading.hits[REPORTING]!, anchor.sentence).some(
    (hit) =>
      hit.start <= range.start && (hit.clause === anchor.clause || hit.last >= anchor.first - REPORT_REACH),
  );
}

// Hits of one sentence stand together; their first is found by halving.
function inSentence(list: readonly Hit[], sentence: number): readonly Hit[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && list[end]!.sentence === sentence) end++;
  return list.slice(low, end);
}
