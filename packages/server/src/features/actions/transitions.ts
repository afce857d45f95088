import type { StoredState } from "./types.ts";

/** Where an action can go from each state; what is not here cannot happen. */
const transitions: Readonly<Record<StoredState, readonly StoredState[]>> = {
  open: ["executing", "task", "refused", "cancelled", "expired"],
  executing: ["executed", "failed"],
  failed: ["executing", "task", "refused", "cancelled"],
  task: ["executed", "failed", "refused", "cancelled"],
  executed: [],
  refused: [],
  cancelled: [],
  expired: [],
};

export function mayBecome(from: StoredState, to: StoredState): boolean {
  return transitions[from].includes(to);
}

/** Nothing follows. */
export function isEnd(state: StoredState): boolean {
  return transitions[state].length === 0;
}
