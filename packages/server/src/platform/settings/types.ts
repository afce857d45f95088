/** One row of the table of settings. */
export interface Setting<Value> {
  /** The environment variable, and the key in the settings file. */
  readonly variable: string;
  /** What it does, for the manual: one or two sentences. */
  readonly description: string;
  /** Null: nothing is set, and what that means stands in the description. */
  readonly fallback: Value;
  /** How the fallback is written in the manual when it is not what it looks like. */
  readonly fallbackText?: string;
  /** What a value may be, for the manual. */
  readonly form: string;
  /** The value, or what is wrong with the text and how to mend it. The text is never blank. */
  readonly parse: (text: string) => Parsed<Value>;
  /** Never shown, neither by the manual's generator nor in a mistake. */
  readonly secret?: true;
}

export type Parsed<Value> = { readonly value: Value } | { readonly mistake: string };
