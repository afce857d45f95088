/** What was found out about one piece of evidence. */
export interface Verified {
  readonly file: string;
  readonly kind: "receipt" | "proof" | "log" | "timestamp";
  readonly valid: boolean;
  /** Why not; codes as in docs/decisions/0020 and the verifier page. */
  readonly flaw: string | null;
  readonly origin: string | null;
  /** Leaf index, from 0; null for a whole log. */
  readonly index: number | null;
  readonly size: number | null;
  readonly type: string | null;
  readonly time: string | null;
  readonly witnesses: readonly { readonly name: string; readonly time: string }[];
  readonly sealed: readonly string[];
}

/** Of what could not be read. */
export const NOTHING = {
  flaw: null,
  origin: null,
  index: null,
  size: null,
  type: null,
  time: null,
  witnesses: [],
  sealed: [],
};
