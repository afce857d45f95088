import type { Level } from "@atalaia/contract";

/** From nothing to the most: docs/verification.md. */
export const levels = ["V0", "V1", "V2", "V3", "V4"] as const satisfies readonly Level[];

export function rankOf(level: Level): number {
  return levels.indexOf(level);
}

export function reaches(level: Level, required: Level): boolean {
  return rankOf(level) >= rankOf(required);
}

/**
 * One rung of the ladder: `proven`; `missing` up to what is required; `beyond` what is not asked for; `blocked` where
 * it is required and nothing on file of this person leads there.
 */
export interface Rung {
  readonly level: Level;
  readonly state: "proven" | "missing" | "blocked" | "beyond";
  readonly isRequired: boolean;
}

/** The rungs from V1 on: V0 is the ground one stands on. */
export function rungsOf({
  required,
  proven,
  reachable = "V4",
}: {
  readonly required: Level;
  readonly proven: Level;
  readonly reachable?: Level | undefined;
}): readonly Rung[] {
  return levels.slice(1).map((level) => ({
    level,
    state: stateOf(rankOf(level), rankOf(required), rankOf(proven), rankOf(reachable)),
    isRequired: level === required,
  }));
}

function stateOf(rank: number, required: number, proven: number, reachable: number): Rung["state"] {
  if (rank <= proven) return "proven";
  if (rank > required) return "beyond";
  return rank > reachable ? "blocked" : "missing";
}

/** Of what a customer proves alone: V4 is V3 of theirs, the rest is a second person's and time. */
export function customersPart(required: Level): Level {
  return required === "V4" ? "V3" : required;
}
