import type { Alone, Candidate, Detector, NumberRule } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { GLUED, SPELLED } from "./atoms.ts";
import { candidate } from "./candidate.ts";
import type { Context, Surroundings } from "./context.ts";
import type { Run } from "./runs.ts";

/** How the digits of a value are written, from the most to the least telling. */
type Form = "exact" | "bare" | "loose" | "split" | "spelled";

interface NumberDetector {
  readonly index: number;
  readonly detector: Detector<NumberRule>;
  /** Nothing is believed without a word that names it. */
  readonly needsName: boolean;
}

interface Format extends NumberDetector {
  /** Every usual way to separate these groups. */
  readonly separators: string[];
}

/** Formats by the digit counts of their groups, one level a group. */
interface Step {
  readonly next: (Step | undefined)[];
  /** Formats that end here. */
  readonly formats: Format[];
}

/** Number rules by what a run of digits shows first. */
export interface NumberTable {
  readonly byLength: readonly (readonly NumberDetector[] | undefined)[];
  readonly byGroups: Step;
  readonly longest: number;
  readonly shortest: number;
}

const CUE_REACH = 40;
const MISTYPED_REACH = 24;

export function buildNumberTable(detectors: readonly Detector[]): NumberTable {
  const byLength: NumberDetector[][] = [];
  const byGroups: Step = { next: [], formats: [] };
  detectors.forEach((detector, index) => {
    if (detector.rule.kind !== "number") return;
    const needsName = detector.rule.alone === "never";
    const entry = { index, detector: detector as Detector<NumberRule>, needsName };
    for (const format of detector.rule.formats) addFormat(format, entry, byLength, byGroups);
  });
  const lengths = Object.keys(byLength).map(Number);
  return { byLength, byGroups, longest: Math.max(0, ...lengths), shortest: Math.min(...lengths, 99) };
}

function addFormat(
  format: string,
  entry: NumberDetector,
  byLength: NumberDetector[][],
  byGroups: Step,
): void {
  const counts = (format.match(/\d+/g) ?? []).map(Number);
  const total = counts.reduce((sum, count) => sum + count, 0);
  byLength[total] ??= [];
  if (!byLength[total].includes(entry)) byLength[total].push(entry);
  if (counts.length < 2) return;
  let step = byGroups;
  for (const count of counts) step = step.next[count] ??= { next: [], formats: [] };
  const separators = format.replace(/\d+/g, "");
  const known = step.formats.find(({ index }) => index === entry.index);
  if (known === undefined) step.formats.push({ ...entry, separators: [separators] });
  else known.separators.push(separators);
}

/** All numbers of one run that a rule believes. Work is bounded by groups times the longest identifier. */
export function findNumbers(
  text: Normalized,
  run: Run,
  table: NumberTable,
  context: Context,
  named: Uint8Array,
  found: Candidate[],
): void {
  const look: Look = { text, run, context, named, found };
  for (let first = 0; first < run.count; first++) {
    tryBare(look, table, first);
    tryFormats(look, table, first);
  }
  if (run.count > 1) tryIrregular(look, table);
}

interface Look {
  readonly text: Normalized;
  readonly run: Run;
  readonly context: Context;
  /** 1 for each detector that a word of the text names. */
  readonly named: Uint8Array;
  readonly found: Candidate[];
}

function tryBare(look: Look, table: NumberTable, first: number): void {
  const rules = table.byLength[look.run.counts[first]!];
  if (rules !== undefined) weigh(look, rules, first, first, "bare");
}

function tryFormats(look: Look, table: NumberTable, first: number): void {
  const { counts, count } = look.run;
  let step = table.byGroups.next[counts[first]!];
  for (let last = first + 1; step !== undefined && last < count; last++) {
    step = step.next[counts[last]!];
    if (step === undefined) return;
    for (const format of step.formats) weighOne(look, format, first, last, undefined);
  }
}

function formOf({ text, run }: Look, separators: readonly string[], first: number, last: number): Form {
  for (let at = first; at <= last; at++) if ((run.flags[at]! & SPELLED) !== 0) return "spelled";
  return separators.some((usual) => isWritten(text, run, usual, first, last)) ? "exact" : "loose";
}

function isWritten(
  { codes }: Normalized,
  { starts, ends }: Run,
  usual: string,
  first: number,
  last: number,
): boolean {
  for (let at = first; at < last; at++) {
    if (starts[at + 1]! - ends[at]! !== 1 || usual.charCodeAt(at - first) !== codes[ends[at]!]) return false;
  }
  return true;
}

// Digits broken in unusual places: a value may begin where the run begins or end where it ends.
function tryIrregular(look: Look, table: NumberTable): void {
  const { count, from, counts, length: total } = look.run;
  for (let last = 1; last < count; last++) {
    const length = from[last]! + counts[last]!;
    if (length > table.longest) break;
    tryWindow(look, table, 0, last, length);
  }
  for (let first = count - 2; first > 0; first--) {
    const length = total - from[first]!;
    if (length > table.longest) break;
    tryWindow(look, table, first, count - 1, length);
  }
}

function tryWindow(look: Look, table: NumberTable, first: number, last: number, length: number): void {
  const rules = table.byLength[length];
  if (rules === undefined) return;
  let spelled = 0;
  for (let at = first; at <= last; at++) if ((look.run.flags[at]! & SPELLED) !== 0) spelled++;
  weigh(look, rules, first, last, spelled * 2 >= last - first + 1 ? "spelled" : "split");
}

function weigh(look: Look, rules: readonly NumberDetector[], first: number, last: number, form: Form): void {
  for (const entry of rules) weighOne(look, entry, first, last, form);
}

// The form of grouped digits is read only where the check holds or the name stands near: most windows are nothing.
function weighOne(
  look: Look,
  entry: NumberDetector | Format,
  first: number,
  last: number,
  known: Form | undefined,
): void {
  const { detector, index } = entry;
  if (entry.needsName && look.named[index] === 0) return;
  const { run, text } = look;
  const start = run.starts[first]!;
  const end = run.ends[last]!;
  const around = look.context(start, end);
  const distance = around.distanceOf(index);
  const { rule } = detector;
  if (distance === Infinity && entry.needsName) return;
  const valid = rule.validate?.(run.digits(run.from[first]!, run.from[last]! + run.counts[last]!));
  // A check that fails is forgiven only beside the type's own name.
  if (distance === Infinity && valid !== true) return;
  const form = known ?? formOf(look, "separators" in entry ? entry.separators : [], first, last);
  if (!believe(rule, valid, distance, around, { text, run, first, last, form })) return;
  const confidence = valid === true ? (rule.confidence ?? "validated") : "contextual";
  look.found.push(candidate(detector, start, end, confidence, distance));
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
  for (let at = 0; at < run.count; at++) {
    if ((at < first || at > last) && (run.flags[at]! & SPELLED) === 0) return false;
  }
  return !hasBlankLine(text, run, first, last);
}

function hasBlankLine({ codes }: Normalized, { starts, ends }: Run, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    let lines = 0;
    for (let place = ends[at]!; place < starts[at + 1]!; place++) if (codes[place] === 0x0a) lines++;
    if (lines > 1) return true;
  }
  return false;
}

function isGlued({ run, first, last }: Place): boolean {
  return ((run.flags[first]! | run.flags[last]!) & GLUED) !== 0;
}

// Another number hangs on this one by a single mark: part of something longer, a price, a version, a range.
function isTight({ text, run, first, last }: Place): boolean {
  const { starts, ends, count } = run;
  return (
    (first > 0 && starts[first]! - ends[first - 1]! === 1 && isTightMark(text.codes[ends[first - 1]!])) ||
    (last + 1 < count && starts[last + 1]! - ends[last]! === 1 && isTightMark(text.codes[ends[last]!]))
  );
}

function isTightMark(code: number | undefined): boolean {
  return code === 0x2e || code === 0x2d || code === 0x2f;
}

const CURRENCY = /(?:r\$|us\$|\$|€|£|#) ?$/;

function isAmount({ text, run, first, last }: Place): boolean {
  const start = run.starts[first]!;
  const end = run.ends[last]!;
  if (CURRENCY.test(text.folded.slice(Math.max(0, start - 4), start))) return true;
  return /^(?:,\d{2}\b| ?(?:%|reais|euros|pesos|dolar|usd|brl|kg|km|kwh|mb|gb))/.test(
    text.folded.slice(end, end + 8),
  );
}
