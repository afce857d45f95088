import type { StoredState } from "./types.ts";

/** Where an action can go from each state; what is not here cannot happen. */
const transitions: Readonly<Record<StoredState, readonly StoredState[]>> = {
  open: ["executing", "task", "refused", "cancelled", "expired"],
  executing: ["executed", "failed"],
  failed: ["executing"],
  task: ["executed", "failed"],
  executed: [],
  refused: [],
  cancelled: [],
  expired: [],
};

export function mayBecome(from: StoredState, to: StoredState): boolean {
  return transitions[from].includes(to);
}
