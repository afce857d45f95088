import type { Facts } from "../../src/features/policy/types.ts";

/** Repeatable noise: mulberry32 (Tommy Ettinger, 2017). Numbers from 0 up to, not including, 1. */
export function createNoise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const actions = [
  "reveal-field",
  "open-action",
  "approve-action",
  "carry-out-action",
  "force-action",
] as const;
const roles = ["agent", "lead", "admin", "auditor"] as const;
const sensitivities = ["low", "personal", "sensitive", "secret"] as const;
const verdicts = ["clear", "caution", "danger"] as const;

/** Any request that could reach the policy, the impossible ones too. */
export function randomFacts(noise: () => number): Facts {
  const below = (limit: number) => Math.floor(noise() * limit);
  const pick = <T>(items: readonly T[]) => items[below(items.length)]!;
  const flag = (odds = 0.5) => noise() < odds;
  return {
    action: pick(actions),
    memberId: `member-${below(4)}`,
    role: pick(roles),
    sensitivity: pick(sensitivities),
    requiredLevel: below(5),
    provenLevel: below(5),
    provenAge: pick([0, 1, 59, 60, 239, 240, 241, 10_000]),
    openConversation: flag(0.8),
    assigned: flag(),
    frozen: flag(0.15),
    steppedUp: flag(0.7),
    approvals: below(3),
    approvalsNeeded: below(2),
    delayPassed: flag(0.8),
    own: flag(0.1),
    colleague: flag(0.1),
    vip: flag(0.1),
    honey: flag(0.1),
    amount: pick([0, 1, 9_999, 1_000_000_000]),
    hour: below(24),
    onShift: flag(),
    verdict: pick(verdicts),
    breakGlass: flag(0.3),
  };
}

/** A desk's own rule over facts at random; it parses and fits the schema by construction. */
export function randomRule(noise: () => number, effect: "forbid" | "permit" = "forbid"): string {
  const below = (limit: number) => Math.floor(noise() * limit);
  const conditions = [
    `context.hour < ${below(24)}`,
    `context.amount > ${below(10_000)}`,
    'context.verdict == "danger"',
    "context.vip",
    "!context.assigned",
    `context.provenLevel < ${below(5)}`,
    'principal in Role::"agent"',
    "!context.onShift && context.colleague",
  ];
  const action = actions[below(actions.length)]!;
  return `${effect} (principal, action == Action::"${action}", resource) when { ${conditions[below(conditions.length)]} };`;
}
