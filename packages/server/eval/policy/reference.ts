import type { Facts } from "../../src/features/policy/types.ts";

/**
 * The delivered rules once more, as plain conditions written from docs/policy.md and not from the Cedar text: two
 * tellings of one thing, compared on generated requests.
 */
export function isAllowed(facts: Facts): boolean {
  if (facts.role === "auditor") return false;
  return judges[facts.action](facts);
}

const isSenior = ({ role }: Facts) => role === "lead" || role === "admin";

const judges: Readonly<Record<Facts["action"], (facts: Facts) => boolean>> = {
  "open-action": (facts) => facts.openConversation && !facts.frozen,
  "approve-action": (facts) =>
    isSenior(facts) && facts.steppedUp && !facts.own && !facts.frozen && !facts.honey,
  "carry-out-action": (facts) =>
    facts.provenLevel >= facts.requiredLevel &&
    facts.approvals >= facts.approvalsNeeded &&
    facts.delayPassed &&
    !facts.frozen &&
    !facts.own &&
    !facts.honey,
  "force-action": (facts) =>
    isSenior(facts) && facts.steppedUp && facts.breakGlass && !facts.own && !facts.honey,
  "reveal-field": mayReveal,
};

function mayReveal(facts: Facts): boolean {
  const hasReason = facts.openConversation || (isSenior(facts) && facts.steppedUp);
  if (!hasReason || facts.frozen || facts.own) return false;
  if (facts.provenLevel < facts.requiredLevel) return false;
  if (facts.requiredLevel > 0 && facts.provenAge > 240) return false;
  return fitsSensitivity(facts);
}

function fitsSensitivity({ sensitivity, steppedUp, verdict, provenLevel, role }: Facts): boolean {
  if (verdict === "danger" && provenLevel < 2 && sensitivity !== "low") return false;
  if (sensitivity === "secret" && role === "agent") return false;
  return steppedUp || sensitivity === "low" || sensitivity === "personal";
}
