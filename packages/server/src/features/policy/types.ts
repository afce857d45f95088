import type { Role } from "@atalaia/contract";

export type PolicyAction =
  | "reveal-field"
  | "open-action"
  | "approve-action"
  | "carry-out-action"
  | "force-action";

export type Sensitivity = "low" | "personal" | "sensitive" | "secret";

/** Everything a rule may ask about one request. Levels 0 (V0) to 4 (V4). */
export interface Facts {
  readonly action: PolicyAction;
  readonly memberId: string;
  readonly role: Role;
  /** Of a field; `low` where no field is asked for. */
  readonly sensitivity: Sensitivity;
  readonly requiredLevel: number;
  readonly provenLevel: number;
  /** Minutes since the proof. */
  readonly provenAge: number;
  readonly openConversation: boolean;
  readonly assigned: boolean;
  readonly frozen: boolean;
  readonly steppedUp: boolean;
  readonly approvals: number;
  readonly approvalsNeeded: number;
  readonly delayPassed: boolean;
  /** The action was opened by this member (approval), or the contact is this member (all others). */
  readonly own: boolean;
  readonly colleague: boolean;
  readonly vip: boolean;
  /** Nobody's record, laid out to see who touches it; false when absent. */
  readonly honey?: boolean;
  /** Minor units. */
  readonly amount: number;
  /** Hour of day at the desk. */
  readonly hour: number;
  readonly onShift: boolean;
  readonly verdict: "clear" | "caution" | "danger";
  readonly breakGlass: boolean;
}

export interface Reason {
  readonly rule: string;
  readonly effect: "permit" | "forbid";
}

export interface Decision {
  readonly allowed: boolean;
  /** The rules that decided: the permits of a yes, the forbids of a no; none where nothing permitted. */
  readonly reasons: readonly Reason[];
}

export interface PolicyProblem {
  /** From 1; null where the whole text is meant. */
  readonly line: number | null;
  readonly message: string;
}
