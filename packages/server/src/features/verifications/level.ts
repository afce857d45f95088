import type { Level } from "@atalaia/contract";
import type { Proof, ProofMethod, Rank } from "./types.ts";

type Channel = "email" | "phone" | "site" | "authenticator" | "person";

/** What a method goes through. Two proofs through one channel are one; knowledge goes through none. */
const channels: Readonly<Record<ProofMethod, Channel | null>> = {
  passkey: "authenticator",
  totp: "authenticator",
  "email-code": "email",
  "sms-code": "phone",
  "site-session": "site",
  proofing: "person",
  knowledge: null,
};

/** What one method reaches by itself. A TOTP secret alone is one thing held, as a code is. */
const alone: Readonly<Record<ProofMethod, Rank>> = {
  passkey: 3,
  totp: 1,
  "email-code": 1,
  "sms-code": 1,
  "site-session": 1,
  proofing: 4,
  knowledge: 0,
};

/** Networks hand numbers to whoever asks well enough: a text never lifts beyond V2 (NIST SP 800-63B-4, 3.2.9). */
const restricted: ReadonlySet<ProofMethod> = new Set(["sms-code"]);

export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds for which a fresh contact point or authenticator lifts nothing. */
  readonly coolingOff: number;
  /** Whether the person was shown what the proof is for; without, nothing lifts beyond V2. */
  readonly shown: boolean;
}

/**
 * The lattice: the highest level that one proof, or two proofs through different channels, reach. Never a sum: a third
 * proof adds nothing that a pair of the three does not have.
 */
export function levelOf(proofs: readonly Proof[], circumstances: Circumstances): Rank {
  const counting = proofs.filter((proof) => isCooled(proof, circumstances));
  const singly = counting.map(({ method }) => alone[method]);
  const pairs = counting.flatMap((one) => counting.map((other) => pairOf(one, other)));
  const reached = Math.max(0, ...singly, ...pairs) as Rank;
  return circumstances.shown ? reached : (Math.min(reached, 2) as Rank);
}

export function isCooled(
  { since }: Pick<Proof, "since">,
  { now, coolingOff }: Pick<Circumstances, "now" | "coolingOff">,
): boolean {
  return since === null || now - since >= coolingOff;
}

function pairOf(one: Proof, other: Proof): Rank {
  const [first, second] = [channels[one.method], channels[other.method]];
  if (first === null || second === null || first === second) return 0;
  const totp = one.method === "totp" || other.method === "totp";
  return totp && !restricted.has(one.method) && !restricted.has(other.method) ? 3 : 2;
}

/** V4 without identity proofing: V3, a second person of the desk, and a delay in which every old contact point could say no. */
export function liftedLevel(proven: Level, desk: { approved: boolean; delayPassed: boolean }): Level {
  return proven === "V3" && desk.approved && desk.delayPassed ? "V4" : proven;
}

/** What the customer has to reach; the rest of V4 is the desk's part. */
export function customerPart(required: Rank): Rank {
  return required === 4 ? 3 : required;
}

const levels = ["V0", "V1", "V2", "V3", "V4"] as const satisfies readonly Level[];

export function toLevel(rank: number): Level {
  return levels[rank] ?? "V0";
}

export function toRank(level: Level): Rank {
  return levels.indexOf(level) as Rank;
}
