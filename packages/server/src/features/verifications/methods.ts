import type { VerificationMethod } from "@atalaia/contract";
import { customerPart, isCooled, levelOf } from "./level.ts";
import type { PointRow } from "./proofs.store.ts";
import type { Standing } from "./standing.ts";
import type { Proof, Rank } from "./types.ts";

/** One thing a person could prove with. */
export interface Way extends Proof {
  readonly method: VerificationMethod;
  readonly pointId: string | null;
  readonly masked: string | null;
}

/** What the desk can do at all, whoever the customer is. */
export interface Means {
  readonly mail: boolean;
  readonly text: boolean;
  /** A site that signs sessions, and the person's id there. */
  readonly site: boolean;
  readonly proofing: boolean;
}

/** Every way there is, fresh ones included. */
export function waysOf({ settings, points, authenticators }: Standing, means: Means): Way[] {
  const ways = [
    ...authenticators.map(({ id, kind, bound_at }) => way(kind, id, bound_at.getTime())),
    ...points.filter(({ kind }) => (kind === "email" ? means.mail : means.text)).map(wayToPoint),
    ...(means.site ? [way("site-session", "site", null)] : []),
    ...(means.proofing ? [way("proofing", "proofing", null)] : []),
  ];
  return ways.filter(({ method }) => settings.methods.has(method));
}

function way(method: VerificationMethod, source: string, since: number | null): Way {
  return { method, source, since, pointId: null, masked: null };
}

function wayToPoint({ id, kind, masked, on_file_since }: PointRow): Way {
  const method = kind === "email" ? "email-code" : "sms-code";
  return { method, source: id, since: on_file_since.getTime(), pointId: id, masked };
}

interface When {
  readonly now: number;
  readonly coolingOff: number;
  readonly shown: boolean;
}

export function cooledWays(ways: readonly Way[], when: When): Way[] {
  return ways.filter((one) => isCooled(one, when));
}

export function reachableLevel(ways: readonly Way[], when: When): Rank {
  return levelOf(ways, when);
}

/** Whether nothing on file leads far enough: for good, or only until fresh ones have cooled off. */
export function deadEnd(ways: readonly Way[], required: number, when: When): "no-way" | "cooling-off" | null {
  const needed = customerPart(required as Rank);
  if (reachableLevel(ways, when) >= needed) return null;
  return reachableLevel(ways, { ...when, coolingOff: 0 }) >= needed ? "cooling-off" : "no-way";
}
