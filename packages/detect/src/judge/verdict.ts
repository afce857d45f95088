import type { Signal, Verdict } from "../types.ts";
import { CALIBRATION } from "./calibration.generated.ts";
import {
  BENIGN,
  BY_CATEGORY,
  BY_ID,
  CAUTION,
  CLEAN_SENDER,
  DANGER,
  EXPLAINS,
  GATED_REQUEST,
  LEARNED,
  LEVERS,
  PAIRS,
} from "./weights.ts";

export interface Weighed {
  readonly verdict: Verdict;
  /** All evidence together, in the unit of `weights.ts`. */
  readonly sum: number;
  /** The share of attacks among conversations weighed like this one, 0 to 1. */
  readonly score: number;
  /** Ids without which the verdict would be lower, strongest first. */
  readonly carriedBy: readonly string[];
}

/** A signal as far as weighing needs it. */
export type Evidence = Pick<Signal, "id" | "category" | "strength" | "benign">;

export const RANK: Readonly<Record<Verdict, number>> = { clear: 0, caution: 1, danger: 2 };

/** Counter-evidence in the wording of one message; it says nothing of another. */
export const ORDINARY = "content/learned-ordinary";
const levers: ReadonlySet<string> = new Set(LEVERS.ids);

/** Weighs all evidence of a conversation. More attack evidence never lowers the outcome, benign never raises it. */
export function weigh(evidence: readonly Evidence[]): Weighed {
  const unique = [...new Map(evidence.map((item) => [item.id, item])).values()];
  const sum = total(unique);
  const verdict = verdictOf(sum);
  return {
    verdict,
    sum,
    score: toScore(sum),
    carriedBy: verdict === "clear" ? [] : carriers(unique, verdict),
  };
}

/** The weight of one piece of evidence by itself. */
export function weightOf({ id, category, strength, benign }: Evidence): number {
  const own = LEARNED[id]?.alone ?? BY_ID[id];
  if (own !== undefined) return own;
  if (benign === true) return BENIGN[strength];
  return levers.has(id) ? LEVERS.weight : BY_CATEGORY[category][strength];
}

function total(evidence: readonly Evidence[]): number {
  const attack = evidence.filter((item) => item.benign !== true);
  const against = evidence
    .filter((item) => item.benign === true && !(item.id === ORDINARY && attack.some(isBeyondWords)))
    .reduce((sum, item) => sum + weightOf(item), 0);
  const sum = facts(attack) + persuasion(attack) + pairs(attack) + Math.max(against, -4);
  // Without a request nothing holds the sum up: what speaks for the sender counts against the wording, too.
  const asks = attack.some(isRequest) && !evidence.some((item) => EXPLAINS.includes(item.id));
  const floor = asks ? GATED_REQUEST : Number.NEGATIVE_INFINITY;
  const found = Math.max(sum, floor, learned(attack, Math.max(sum, floor)));
  return hasCleanSender(evidence, attack) ? Math.max(floor, found + CLEAN_SENDER.weight) : found;
}

// The sender proved its domain, and nothing about sender, links and files is doubtful.
function hasCleanSender(evidence: readonly Evidence[], attack: readonly Evidence[]): boolean {
  return evidence.some(({ id }) => CLEAN_SENDER.ids.includes(id)) && !attack.some(isBeyondWords);
}

// Short of certain, wording alone asks for care; it takes other evidence to make it a danger.
function learned(attack: readonly Evidence[], others: number): number {
  const sums = attack.flatMap(({ id }) => {
    const found = LEARNED[id];
    if (found === undefined) return [];
    const alone = Math.min(others + found.alone, found.mostAlone);
    return others >= CAUTION ? [alone, others + found.beside] : [alone];
  });
  return Math.max(others, ...sums);
}

// The strongest counts whole, further evidence of the same category half: it is seldom independent.
function facts(attack: readonly Evidence[]): number {
  const best = new Map<string, number>();
  let sum = 0;
  for (const item of attack) {
    if (levers.has(item.id) || LEARNED[item.id] !== undefined) continue;
    const weight = weightOf(item);
    const other = best.get(item.category) ?? 0;
    best.set(item.category, Math.max(weight, other));
    sum += other === 0 ? weight : Math.max(weight, other) - other + Math.min(weight, other) / 2;
  }
  return sum;
}

function persuasion(attack: readonly Evidence[]): number {
  const pressure = Math.min(LEVERS.most, attack.filter((item) => levers.has(item.id)).length * LEVERS.weight);
  return pressure * (attack.some(isRequest) ? 1 : LEVERS.withoutRequest);
}

function pairs(attack: readonly Evidence[]): number {
  const has = (prefixes: readonly string[]) =>
    attack.some((item) => prefixes.some((prefix) => item.id.startsWith(prefix)));
  return PAIRS.reduce((sum, pair) => sum + (has(pair.any) && has(pair.with) ? pair.weight : 0), 0);
}

function isRequest(item: Evidence): boolean {
  return item.category === "request";
}

// Ordinary words speak against words, not against what sender, links, files or an earlier message show.
function isBeyondWords({ id, category, strength }: Evidence): boolean {
  if (id === "conversation/earlier-danger") return true;
  return (
    category !== "content" && category !== "request" && category !== "conversation" && strength !== "weak"
  );
}

/**
 * Says something by itself, so that it may complete what was said before. Pressure alone does not, nor does what is
 * known of the sender.
 */
export function isSubstantial({ id, category, strength, benign }: Evidence): boolean {
  if (benign === true || levers.has(id) || category === "identity") return false;
  return strength !== "weak";
}

function verdictOf(sum: number): Verdict {
  if (sum >= DANGER) return "danger";
  return sum >= CAUTION ? "caution" : "clear";
}

// Between the measured points in a straight line, beyond them as at the last.
function toScore(sum: number): number {
  const next = CALIBRATION.findIndex(([at]) => at >= sum);
  if (next <= 0) return next === 0 ? CALIBRATION[0]![1] : CALIBRATION.at(-1)![1];
  const [from, low] = CALIBRATION[next - 1]!;
  const [to, high] = CALIBRATION[next]!;
  return Math.round((low + ((high - low) * (sum - from)) / (to - from)) * 10_000) / 10_000;
}

// Takes away the heaviest first until the verdict falls, then gives back what was not needed for the fall.
function carriers(evidence: readonly Evidence[], verdict: Verdict): string[] {
  const attack = evidence
    .filter((item) => item.benign !== true)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
  const removed = new Set<string>();
  const falls = () => verdictOf(total(evidence.filter((item) => !removed.has(item.id)))) !== verdict;
  for (const item of attack) {
    removed.add(item.id);
    if (falls()) break;
  }
  for (const item of [...attack].reverse()) {
    if (!removed.delete(item.id)) continue;
    if (!falls()) removed.add(item.id);
  }
  return attack.filter((item) => removed.has(item.id)).map((item) => item.id);
}
