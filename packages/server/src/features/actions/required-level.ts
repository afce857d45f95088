import { rankOf } from "./levels.ts";
import type { Definition } from "./types.ts";

/** What speaks for asking more. Nothing can speak for asking less. */
export interface Circumstances {
  /** Minor units; 0 where the action has no amount. */
  readonly amount: number;
  readonly verdict: "clear" | "caution" | "danger" | null;
  /** Whether every message of the conversation could be looked at in full. */
  readonly complete: boolean;
}

export interface Requirement {
  readonly level: number;
  readonly raisedBy: readonly string[];
  readonly approvals: number;
}

const highest = 4;
/** One step up for a dangerous conversation stops here: V4 asks for a second person, which a verdict alone must not. */
const highestByVerdict = 3;

/** The level an action asks for: the definition's, or more. */
export function requirementOf(definition: Definition, circumstances: Circumstances): Requirement {
  const base = rankOf(definition.requiredLevel);
  const isAbove = definition.amountLimit !== null && circumstances.amount > definition.amountLimit;
  const raises = [
    { by: "amount", to: isAbove ? rankOf(definition.levelAboveLimit ?? definition.requiredLevel) : 0 },
    { by: "verdict", to: circumstances.verdict === "danger" ? Math.min(base + 1, highestByVerdict) : 0 },
    { by: "incomplete", to: circumstances.complete ? 0 : Math.min(base + 1, highestByVerdict) },
  ].filter(({ to }) => to > base);
  return {
    level: Math.min(Math.max(base, ...raises.map(({ to }) => to)), highest),
    raisedBy: raises.map(({ by }) => by),
    approvals: definition.secondApprover || isAbove ? 1 : 0,
  };
}
