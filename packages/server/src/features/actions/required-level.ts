import { rankOf } from "./levels.ts";
import type { Definition } from "./types.ts";

/** What speaks for asking more. Nothing can speak for asking less. */
export interface Circumstances {
  /** Minor units; 0 where the action has no amount. */
  readonly amount: number;
  readonly verdict: "clear" | "caution" | "danger" | null;
  /** Whether every message of the conversation could be looked at in full. */
  readonly complete: boolean;
  /** A password, factor or contact point of this contact was changed through the desk within the last three days. */
  readonly justChanged: boolean;
}

export interface Requirement {
  readonly level: number;
  readonly approvals: number;
  readonly delayHours: number;
  readonly stepUp: boolean;
  readonly raisedBy: readonly string[];
}

const highest = 4;
/** One step up for a dangerous conversation stops here: V4 asks for a second person, which a verdict alone must not. */
const highestByCircumstance = 3;
/** V4 without identity proofing: somebody else agrees, and whoever is on file has this long to say no. */
const highestNeeds = { approvals: 1, delayHours: 24 };

/** What an action asks for: what its definition says, or more. */
export function requirementOf(definition: Definition, circumstances: Circumstances): Requirement {
  const base = rankOf(definition.requiredLevel);
  const isAbove = definition.amountLimit !== null && circumstances.amount > definition.amountLimit;
  const stepUp = Math.min(base + 1, highestByCircumstance);
  const raises = [
    { by: "amount", to: isAbove ? rankOf(definition.levelAboveLimit ?? definition.requiredLevel) : 0 },
    { by: "verdict", to: circumstances.verdict === "danger" ? stepUp : 0 },
    { by: "incomplete", to: circumstances.complete ? 0 : stepUp },
    { by: "just-changed", to: circumstances.justChanged ? stepUp : 0 },
  ];
  const second = definition.secondApprover || isAbove || circumstances.justChanged;
  const reasons = raises.filter(({ by, to }) => to > base || (by === "just-changed" && to > 0));
  return {
    level: Math.min(Math.max(base, ...raises.map(({ to }) => to)), highest),
    approvals: second ? 1 : 0,
    delayHours: definition.delayHours,
    stepUp: definition.stepUp,
    raisedBy: reasons.map(({ by }) => by),
  };
}

/** The most of both: what was asked for once is asked for until the end. */
export function mostOf(one: Requirement, other: Requirement): Requirement {
  return {
    level: Math.max(one.level, other.level),
    approvals: Math.max(one.approvals, other.approvals),
    delayHours: Math.max(one.delayHours, other.delayHours),
    stepUp: one.stepUp || other.stepUp,
    raisedBy: [...new Set([...one.raisedBy, ...other.raisedBy])],
  };
}

/** What of V4 falls to the desk, as long as the customer has not been proofed. */
export function withDesksPart(requirement: Requirement, customerLevel: number): Requirement {
  if (requirement.level < highest || customerLevel >= highest) return requirement;
  return {
    ...requirement,
    approvals: Math.max(requirement.approvals, highestNeeds.approvals),
    delayHours: Math.max(requirement.delayHours, highestNeeds.delayHours),
  };
}
