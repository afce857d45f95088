import type { ActionRow } from "./actions.store.ts";
import { mostOf, type Requirement, requirementOf, withDesksPart } from "./required-level.ts";
import type { Definition } from "./types.ts";

/** Milliseconds for which an action waits for its proof. */
export const UNPROVEN_MILLISECONDS = 7 * 24 * 3_600_000;
/** Milliseconds for which a proof counts, after the delay. */
export const PROVEN_MILLISECONDS = 24 * 3_600_000;
/** Milliseconds for which a changed password, factor or contact point makes the next action ask for more. */
const JUST_CHANGED_MILLISECONDS = 72 * 3_600_000;

/** How far an action is, worked out from what is stored each time it is asked for. Times in milliseconds since the epoch. */
export interface Standing {
  /** What is asked for: never less than what was asked for before. */
  readonly requirement: Requirement;
  /** What the customer proved for exactly this digest. */
  readonly customerLevel: number;
  /** That, lifted by the desk's part of V4 once it is done. */
  readonly provenLevel: number;
  readonly isProven: boolean;
  readonly isApproved: boolean;
  readonly approvalsNeeded: number;
  readonly delayUntil: number | null;
  readonly isDelayPassed: boolean;
  readonly provenUntil: number | null;
  readonly isExpired: boolean;
}

export function standingOf(row: ActionRow, definition: Definition, now: number): Standing {
  const requirement = requirementNow(row, definition, now);
  const customerLevel = row.passed_level ?? 0;
  const needs = withDesksPart(requirement, customerLevel);
  const passedAt = row.passed_at?.getTime() ?? null;
  const delayUntil = passedAt === null ? null : passedAt + needs.delayHours * 3_600_000;
  const isProven = customerLevel >= customersPart(requirement.level);
  const isApproved = row.approvals.length >= needs.approvals;
  const isDelayPassed = delayUntil !== null ? delayUntil <= now : needs.delayHours === 0;
  const isLifted = requirement.level === 4 && customerLevel === 3 && isApproved && isDelayPassed;
  return {
    requirement,
    customerLevel,
    provenLevel: isLifted ? 4 : customerLevel,
    isProven,
    isApproved,
    approvalsNeeded: needs.approvals,
    delayUntil: needs.delayHours > 0 ? delayUntil : null,
    isDelayPassed,
    provenUntil: delayUntil === null ? null : delayUntil + PROVEN_MILLISECONDS,
    isExpired: row.state === "open" && endsAt(row, delayUntil) <= now,
  };
}

/** What is asked for by now. After it is authorized nothing changes any more. */
function requirementNow(row: ActionRow, definition: Definition, now: number): Requirement {
  const stored: Requirement = {
    level: row.required_level,
    approvals: row.approvals_needed,
    delayHours: row.delay_hours,
    stepUp: row.step_up,
    raisedBy: row.raised_by,
  };
  if (row.state !== "open") return stored;
  return mostOf(
    stored,
    requirementOf(definition, {
      amount: Number(row.amount),
      verdict: row.verdict,
      complete: row.complete,
      justChanged: isJustChanged(row.last_change, now),
    }),
  );
}

export function isJustChanged(lastChange: Date | null, now: number): boolean {
  return lastChange !== null && now - lastChange.getTime() < JUST_CHANGED_MILLISECONDS;
}

/** V4 is V3 of the customer, unless a provider proofed who they are; the rest is the desk's. */
export function customersPart(level: number): number {
  return Math.min(level, 3);
}

function endsAt(row: ActionRow, delayUntil: number | null): number {
  if (delayUntil !== null) return delayUntil + PROVEN_MILLISECONDS;
  return row.opened_at.getTime() + UNPROVEN_MILLISECONDS;
}
