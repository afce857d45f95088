import type { actionFamily, Language, Level, VerificationMethod } from "@atalaia/contract";
import type { z } from "zod";

/** Levels as the database and the lattice count them: V0 is 0, V4 is 4. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** Knowledge is a method nobody can use here: it stands in the type so that the lattice says what it is worth. */
export type ProofMethod = VerificationMethod | "knowledge";

/** One thing a person has shown. */
export interface Proof {
  readonly method: ProofMethod;
  /** Contact point, authenticator or issuer it came from: the same source twice is one. */
  readonly source: string;
  /** Since when that source is on file or bound, milliseconds since the epoch; null where cooling off has no meaning. */
  readonly since: number | null;
}

/** What the customer's page shows of an action; sealed with the verification, bound by the action's digest. */
export interface Shown {
  readonly family: z.output<typeof actionFamily>;
  readonly names: Readonly<Record<Language, string>>;
  readonly parameters: readonly {
    readonly label: Readonly<Record<Language, string>>;
    readonly value: string;
  }[];
}

/** The action a verification is for, as its owner hands it in. */
export interface Subject {
  readonly actionId: string;
  /** SHA-256 of the canonical action, Base 64url. */
  readonly digest: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly requiredLevel: Level;
  readonly shown: Shown;
}

export interface Proven {
  readonly level: Level;
  /** Milliseconds since the epoch after which it counts no more; null at V0. */
  readonly until: number | null;
  readonly verificationId: string | null;
}

/** A customer whose page holds a live session. */
export interface Customer {
  readonly kind: "verification" | "enrolment";
  /** Of the verification or the enrolment. */
  readonly id: string;
  readonly contactId: string;
  readonly level: Level;
  readonly language: Language;
}

export type Freezing = "disowned-by-customer" | "disowned-by-notice";

/** Kept sealed; never shown again. */
export interface Secrets {
  readonly smsToken?: string;
  readonly siteSecret?: string;
  readonly proofingSecret?: string;
}

export interface VerificationSettings {
  /** Milliseconds. */
  readonly coolingOff: number;
  /** Milliseconds. */
  readonly provenFor: number;
  readonly methods: ReadonlySet<VerificationMethod>;
  readonly smsUrl: string | null;
  readonly site: { readonly issuer: string | null; readonly publicKey: string | null };
  readonly proofingUrl: string | null;
  readonly noticeInboxId: string | null;
  readonly secrets: Secrets;
}
