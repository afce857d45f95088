import type { PointKind } from "./masks.ts";

/** What somebody who knows says of a person. What is absent stays as it is. */
export interface FileInput {
  readonly externalId: string | null;
  readonly name?: string;
  /** All addresses on file from now on. */
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly vip?: boolean;
  /** By the definition's id; null removes. */
  readonly fields: ReadonlyMap<string, string | null>;
}

export interface FileProblem {
  /** Place of the input, from 0. */
  readonly index: number;
  readonly code: "point-taken" | "contact-erased";
  readonly column: "external-id" | "email" | "phone";
}

export interface GivenPoint {
  readonly kind: "email" | "phone";
  readonly value: string;
  readonly fingerprint: Buffer;
}

/** A contact as its rows tell it before the change. */
export interface ContactOnFile {
  readonly id: string;
  readonly keyWrapped: Buffer;
  readonly externalId: Buffer | null;
  readonly name: Buffer | null;
  readonly vip: boolean;
  readonly points: readonly PointOnFile[];
  /** Fingerprint of the value by the definition's id. */
  readonly fields: ReadonlyMap<string, Buffer>;
}

export interface PointOnFile {
  readonly id: string;
  readonly kind: PointKind;
  readonly fingerprint: Buffer;
  readonly valueSealed: Buffer;
  readonly onFileSince: Date | null;
}

/** What has to be written for one input. */
export interface FileChange {
  readonly index: number;
  /** Null: a new contact. */
  readonly before: ContactOnFile | null;
  readonly input: FileInput;
  readonly externalId: Buffer | null;
  /** On file from now on: new here, or only learned before. */
  readonly added: readonly GivenPoint[];
  /** On file no more; still known from messages. */
  readonly retired: readonly PointOnFile[];
  /** Learned from messages as another contact's: they go over. */
  readonly takenOver: readonly string[];
}

export interface FilePlan {
  readonly changes: readonly FileChange[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly problems: readonly FileProblem[];
}

/** A contact whose points on file changed, and where it could be reached before. */
export interface Rerouted {
  readonly contactId: string;
  readonly addresses: readonly {
    readonly id: string;
    readonly kind: "email" | "phone";
    readonly address: string;
  }[];
}
