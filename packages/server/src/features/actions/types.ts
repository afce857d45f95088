import type { listActionDefinitions, ResponseOf } from "@atalaia/contract";

export type Definition = Omit<ResponseOf<typeof listActionDefinitions>["items"][number], "used">;
export type Parameter = Definition["parameters"][number];

/**
 * What is kept. What lies between `open` and `executing` (proving, proven, waiting) is not: it follows from the
 * verification, the approvals and the clock, and is worked out each time it is asked for.
 */
export type StoredState =
  | "open"
  | "executing"
  | "task"
  | "executed"
  | "failed"
  | "refused"
  | "cancelled"
  | "expired";

/** By key of the definition's parameters. */
export type Parameters = Readonly<Record<string, string>>;

export type Executor = Definition["executor"];

/** What is sealed under the contact's key. */
export interface Sealed {
  readonly parameters: Parameters;
  readonly salt: string;
}
