import type { Action } from "./actions.api.ts";

/** The one thing that comes next with an action, for this member. */
export type Step =
  | "unfreeze"
  | "parameters"
  | "verify"
  | "proving"
  | "approve"
  | "wait-approval"
  | "wait-delay"
  | "carry-out"
  | "working"
  | "task"
  | "retry"
  | "done"
  | "over";

/** Who looks at it. */
export interface Onlooker {
  readonly id: string;
  readonly mayApprove: boolean;
}

const byState: Readonly<Partial<Record<Action["state"], Step>>> = {
  executing: "working",
  task: "task",
  failed: "retry",
  executed: "done",
  refused: "over",
  cancelled: "over",
  expired: "over",
};

export function stepOf(action: Pick<Action, "state" | "missing" | "openedBy">, onlooker: Onlooker): Step {
  const [first] = action.missing;
  if (first === "unfreeze" && !isOver(action)) return "unfreeze";
  const settled = byState[action.state];
  if (settled) return settled;
  if (first === "parameters") return "parameters";
  if (first === "verification") return action.state === "proving" ? "proving" : "verify";
  if (first === "approval") return canApprove(action, onlooker) ? "approve" : "wait-approval";
  if (first === "delay") return "wait-delay";
  return "carry-out";
}

/** A second person is somebody else. */
function canApprove({ openedBy }: Pick<Action, "openedBy">, { id, mayApprove }: Onlooker): boolean {
  return mayApprove && openedBy.id !== id;
}

export function isOver({ state }: Pick<Action, "state">): boolean {
  return state === "executed" || state === "refused" || state === "cancelled" || state === "expired";
}

/** What can still be taken back: nothing left the desk yet. */
export function canBeRefused({ state }: Pick<Action, "state">): boolean {
  return !isOver({ state }) && state !== "executing" && state !== "task" && state !== "failed";
}

/** Requests recognised again for an action that is under way need no second button. */
export function openProposals<Proposal extends { readonly definitionId: string }>(
  proposed: readonly Proposal[],
  actions: readonly (Pick<Action, "state"> & { readonly definition: { readonly id: string } })[],
): readonly Proposal[] {
  const underWay = new Set(
    actions.filter((action) => !isOver(action)).map(({ definition }) => definition.id),
  );
  const unique = new Map(proposed.map((proposal) => [proposal.definitionId, proposal]));
  return [...unique.values()].filter(({ definitionId }) => !underWay.has(definitionId));
}

const digits = /^\d{6}$/u;

/** `483 201`: two breaths, as one says it; the space does not break. */
export function spokenCode(code: string): string {
  return digits.test(code) ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code;
}
