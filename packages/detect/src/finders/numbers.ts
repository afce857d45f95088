import type { Alone, Candidate, Detector, NumberRule } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { candidate } from "./candidate.ts";
import type { Context, Surroundings } from "./context.ts";
import type { Group, Run } from "./runs.ts";

/** How the digits of a value are written, from the most to the least telling. */
type Form = "exact" | "bare" | "loose" | "split" | "spelled";

interface NumberDetector {
  readonly index: number;
  readonly detector: Detector<NumberRule>;
}

interface Format extends NumberDetector {
  readonly counts: readonly number[];
  readonly separators: string;
}

/** Number rules by what a run of digits shows first. */
export interface NumberTable {
  readonly byLength: readonly (readonly NumberDetector[] | undefined)[];
  /** Keyed by the digit counts of the first two groups. */
  readonly byGroups: ReadonlyMap<number, readonly Format[]>;
  readonly longest: number;
  readonly shortest: number;
}

const CUE_REACH = 40;
const MISTYPED_REACH = 24;

export function buildNumberTable(detectors: readonly Detector[]): NumberTable {
  const byLength: NumberDetector[][] = [];
  const byGroups = new Map<number, Format[]>();
  detectors.forEach((detector, index) => {
    if (detector.rule.kind !== "number") return;
    const entry = { index, detector: detector as Detector<NumberRule> };
    for (const format of detector.rule.formats) addFormat(format, entry, byLength, byGroups);
  });
  const lengths = Object.keys(byLength).map(Number);
  return { byLength, byGroups, longest: Math.max(0, ...lengths), shortest: Math.min(...lengths, 99) };
}

function addFormat(
  format: string,
  entry: NumberDetector,
  byLength: NumberDetector[][],
  byGroups: Map<number, Format[]>,
): void {
  const counts = (format.match(/\d+/g) ?? []).map(Number);
  const total = counts.reduce((sum, count) => sum + count, 0);
  byLength[total] ??= [];
  if (!byLength[total].includes(entry)) byLength[total].push(entry);
  if (counts.length < 2) return;
  const key = groupKey(counts[0]!, counts[1]!);
  byGroups.set(key, [
    ...(byGroups.get(key) ?? []),
    { ...entry, counts, separators: format.replace(/\d+/g, "") },
  ]);
}

function groupKey(first: number, second: number): number {
  return first * 64 + second;
}

/** All numbers of one run that a rule believes. Work is bounded by groups times the longest identifier. */
export function findNumbers(text: Normalized, run: Run, table: NumberTable, context: Context): Candidate[] {
  const found: Candidate[] = [];
  const look: Look = { text, run, context, found };
  for (let first = 0; first < run.groups.length; first++) {
    tryBare(look, table, first);
    tryFormats(look, table, first);
  }
  if (run.groups.length > 1) tryIrregular(look, table);
  return found;
}

interface Look {
  readonly text: Normalized;
  readonly run: Run;
  readonly context: Context;
  readonly found: Candidate[];
}

function tryBare(look: Look, table: NumberTable, first: number): void {
  const rules = table.byLength[look.run.groups[first]!.count];
  if (rules !== undefined) weigh(look, rules, first, first, "bare");
}

function tryFormats(look: Look, table: NumberTable, first: number): void {
  const { groups } = look.run;
  if (first + 1 >= groups.length) return;
  const formats = table.byGroups.get(groupKey(groups[first]!.count, groups[first + 1]!.count));
  if (formats === undefined) return;
  for (const format of formats) {
    const last = first + format.counts.length - 1;
    if (last >= groups.length || !format.counts.every((count, at) => groups[first + at]!.count === count))
      continue;
    weigh(look, [format], first, last, formOf(look, format, first));
  }
}

function formOf({ text, run }: Look, format: Format, first: number): Form {
  for (let at = 0; at < format.separators.length; at++) {
    const left = run.groups[first + at]!;
    const right = run.groups[first + at + 1]!;
    if (left.spelled || right.spelled) return "spelled";
    if (right.start - left.end !== 1 || text.folded[left.end] !== format.separators[at]) return "loose";
  }
  return "exact";
}

// Digits broken in unusual places: a value may begin where the run begins or end where it ends.
function tryIrregular(look: Look, table: NumberTable): void {
  const { groups, digits } = look.run;
  for (let last = 1; last < groups.length; last++) {
    const length = groups[last]!.from + groups[last]!.count;
    if (length > table.longest) break;
    tryWindow(look, table, 0, last, length);
  }
  for (let first = groups.length - 2; first > 0; first--) {
    const length = digits.length - groups[first]!.from;
    if (length > table.longest) break;
    tryWindow(look, table, first, groups.length - 1, length);
  }
}

function tryWindow(look: Look, table: NumberTable, first: number, last: number, length: number): void {
  const rules = table.byLength[length];
  if (rules === undefined) return;
  const spelled = look.run.groups.slice(first, last + 1).filter((group) => group.spelled).length;
  weigh(look, rules, first, last, spelled * 2 >= last - first + 1 ? "spelled" : "split");
}

function weigh(look: Look, rules: readonly NumberDetector[], first: number, last: number, form: Form): void {
  const { run, text } = look;
  const { start, from } = run.groups[first]!;
  const { end } = run.groups[last]!;
  const digits = run.digits.slice(from, run.groups[last]!.from + run.groups[last]!.count);
  let around: Surroundings | undefined;
  for (const { detector, index } of rules) {
    if (detector.rule.alone === "never") {
      around ??= look.context(start, end);
      if (!around.own.has(index)) continue;
    }
    const valid = detector.rule.validate?.(digits);
    if (valid === false && detector.cues === undefined) continue;
    around ??= look.context(start, end);
    const distance = around.own.get(index) ?? Infinity;
    const place: Place = { text, run, first, last, form };
    if (!believe(detector.rule, valid, distance, around, place)) continue;
    look.found.push(
      candidate(
        detector,
        start,
        end,
        valid === true ? (detector.rule.confidence ?? "validated") : "contextual",
        distance,
      ),
    );
  }
}

interface Place {
  readonly text: Normalized;
  readonly run: Run;
  readonly first: number;
  readonly last: number;
  readonly form: Form;
}

function believe(
  rule: NumberRule,
  valid: boolean | undefined,
  distance: number,
  around: Surroundings,
  place: Place,
): boolean {
  if (valid !== true) return believeUnchecked(valid, distance, around, place);
  if (distance <= CUE_REACH && (around.benign > distance || distance < 30))
    return !isOnlyBehind(distance, around);
  const benign = around.benign < Math.min(around.nearestOwn, around.generic);
  if (rule.alone === "never" || isGlued(place))
    return around.generic < 30 && !benign && rule.alone !== "never";
  const blocked = benign && rule.alone !== "always";
  if (place.form === "exact") return !blocked;
  if (blocked || isTight(place) || (rule.alone !== "always" && isAmount(place))) return false;
  return around.generic < 30 || believeAlone(rule.alone, place);
}

// A benign word in front beats the type's name behind: "pedido 123…, meu CPF é …".
function isOnlyBehind(distance: number, around: Surroundings): boolean {
  return distance >= 10 && distance % 2 === 0 && around.nearestOwn > distance && around.benign < 4;
}

// Mistyped values disclose nearly as much as right ones, so the name of the type right in front is enough.
function believeUnchecked(
  valid: boolean | undefined,
  distance: number,
  around: Surroundings,
  { form }: Place,
): boolean {
  if (distance > MISTYPED_REACH || around.nearestOwn < distance || around.benign < distance) return false;
  return valid === undefined || form === "exact" || form === "bare" || form === "loose";
}

function believeAlone(alone: Alone, { run, first, last, form, text }: Place): boolean {
  if (form === "spelled") return last - first >= 5;
  if (alone !== "bare" && alone !== "always") return false;
  if (form !== "split") return true;
  // "this one 6 3 6 2 …": a word that happens to spell a digit is no part of the number.
  const outside = run.groups.slice(0, first).concat(run.groups.slice(last + 1));
  return outside.every((group) => group.spelled) && !hasBlankLine(text, run.groups, first, last);
}

function hasBlankLine(text: Normalized, groups: readonly Group[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const gap = text.folded.slice(groups[at]!.end, groups[at + 1]!.start);
    if (gap.indexOf("\n") !== gap.lastIndexOf("\n")) return true;
  }
  return false;
}

function isGlued({ run, first, last }: Place): boolean {
  return run.groups[first]!.glued || run.groups[last]!.glued;
}

// Another number hangs on this one by a single mark: part of something longer, a price, a version, a range.
function isTight({ text, run, first, last }: Place): boolean {
  const before = run.groups[first - 1];
  const after = run.groups[last + 1];
  const { start } = run.groups[first]!;
  const { end } = run.groups[last]!;
  return (
    (before !== undefined && start - before.end === 1 && ".-/".includes(text.folded[before.end]!)) ||
    (after !== undefined && after.start - end === 1 && ".-/".includes(text.folded[end]!))
  );
}

const CURRENCY = /(?:r\$|us\$|\$|€|£|#) ?$/;

function isAmount({ text, run, first, last }: Place): boolean {
  const { start } = run.groups[first]!;
  const { end } = run.groups[last]!;
  if (CURRENCY.test(text.folded.slice(Math.max(0, start - 4), start))) return true;
  return /^(?:,\d{2}\b| ?(?:%|reais|euros|pesos|dolar|usd|brl|kg|km|kwh|mb|gb))/.test(
    text.folded.slice(end, end + 8),
  );
}
