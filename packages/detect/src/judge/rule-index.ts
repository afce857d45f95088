import { CONCEPTS, type Concept } from "../lexicons/concepts.ts";
import { numberOf } from "./automaton.ts";
import type { Reading } from "./reading.ts";
import { applyRule, type Range, type Rule, type Scope } from "./rules.ts";

export interface IdentifiedRules {
  readonly id: string;
  readonly rules: readonly Rule[];
  readonly scope: Scope;
}

interface Entry {
  /** Place of the owner among all owners. */
  readonly owner: number;
  readonly rule: Rule;
}

/** Rules by a concept they cannot do without, so that a turn tries only what its words call for. */
export interface RuleIndex {
  readonly owners: readonly IdentifiedRules[];
  readonly byConcept: readonly (readonly Entry[])[];
}

// Concepts that most turns say something of: a rule is filed under another of its elements where it has one.
const FREQUENT: readonly Concept[] = [
  "want",
  "give",
  "pay",
  "change",
  "click",
  "create",
  "reply",
  "look-up",
  "urgent",
  "deadline",
  "fear",
  "contact",
  "login",
  "order",
  "payment",
  "code",
  "password",
  "staff",
  "authority",
  "self-intro",
  "here",
  "enter",
  "amount",
];
const frequent: ReadonlySet<number> = new Set(FREQUENT.map(numberOf));

export function indexRules(owners: readonly IdentifiedRules[]): RuleIndex {
  const byConcept: Entry[][] = CONCEPTS.map(() => []);
  for (const [owner, { rules }] of owners.entries()) {
    for (const rule of rules) for (const concept of keyOf(rule)) byConcept[concept]!.push({ owner, rule });
  }
  return { owners, byConcept };
}

function keyOf(rule: Rule): readonly number[] {
  const cost = (element: readonly number[]) =>
    element.reduce((sum, concept) => sum + (frequent.has(concept) ? 10 : 1), 0);
  return rule.groups
    .flatMap((group) => group.elements)
    .reduce((best, element) => (cost(element) < cost(best) ? element : best));
}

/** The places of every owner whose rules hold, in the order of the owners. */
export function applyRules({ owners, byConcept }: RuleIndex, reading: Reading): [string, Range[]][] {
  const found = new Map<number, Range[]>();
  const tried = new Set<Rule>();
  for (const concept of reading.said) {
    for (const { owner, rule } of byConcept[concept]!) {
      if (tried.has(rule)) continue;
      tried.add(rule);
      const ranges = applyRule(rule, reading, owners[owner]!.scope);
      if (ranges.length > 0) found.set(owner, [...(found.get(owner) ?? []), ...ranges]);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([owner, ranges]) => [owners[owner]!.id, ranges]);
}
