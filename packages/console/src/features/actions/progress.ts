import { customersPart, reaches } from "../../lib/levels.ts";
import type { Verification } from "./actions.api.ts";

/** The four stations of a verification: `code` is with the agent, then the customer's part. */
export const stations = ["code", "joined", "proved", "confirmed"] as const;
export type Station = (typeof stations)[number];

type Followed = Pick<Verification, "state" | "requiredLevel" | "provenLevel">;

/** How many stations lie behind; the one after them is where it stands. */
export function passedStations({ state, provenLevel, requiredLevel }: Followed): number {
  if (state === "passed") return stations.length;
  if (state !== "joined") return 0;
  return reaches(provenLevel, customersPart(requiredLevel)) ? 3 : 2;
}

export type Ending = "failed" | "expired" | "cancelled" | "disowned";
const endings: ReadonlySet<string> = new Set(["failed", "expired", "cancelled", "disowned"]);

export function endingOf({ state }: Pick<Followed, "state">): Ending | undefined {
  return endings.has(state) ? (state as Ending) : undefined;
}
