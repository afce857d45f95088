import type { Normalized } from "./normalize.ts";
import type { Confidence, FindingCategory, Severity } from "./types.ts";

/** A place in the normalised text that may be what its type says; overlaps are resolved later. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly category: FindingCategory;
  /** Id of the detector, equal to its path below `detectors/`. */
  readonly detector: string;
  readonly confidence: Confidence;
  readonly severity: Severity;
  /** Characters between the value and the word that names its type, where one is near; the nearer name wins. */
  readonly cueDistance?: number;
}

/** Text with the expected spans drawn as «value»; `ignore` examples hold none. */
export interface Examples {
  readonly match: readonly [string, ...string[]];
  readonly ignore: readonly [string, ...string[]];
}

interface Description {
  /** Equal to the path below `detectors/` without the extension. */
  readonly id: string;
  /** Type of the findings: dotted lower-case name, country first. */
  readonly type: string;
  readonly title: string;
  /** What somebody could do with the value. */
  readonly description: string;
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly references: readonly [string, ...string[]];
  /** Words that name the type, lower-case without accents; phrases allowed. */
  readonly cues?: readonly string[];
  readonly examples: Examples;
}

/** A number with a fixed count of digits, however its digits are grouped, split or spelled. */
export interface NumberRule {
  readonly kind: "number";
  /**
   * Usual groupings, digits as counts and separators as themselves: `3.3.3-2`. The sum of the counts is the
   * length; a rule with formats of several lengths accepts each of them.
   */
  readonly formats: readonly [string, ...string[]];
  /** Tells whether the check digits hold; gets digits only. Absent: nothing to check, a cue is needed. */
  readonly validate?: (digits: string) => boolean;
  /** Weakest form that is believed without a cue nearby. */
  readonly alone: Alone;
  /** How sure a value that passes is; `validated` unless `validate` is no check digit but a mere range. */
  readonly confidence?: Confidence;
}

/**
 * How a value may stand to be believed without a word that names it: `always` in any form and even behind the word
 * "order", `bare` in any form, `formatted` only with the usual separators, `never` without a cue. Let the share of random values that pass the check decide:
 * about one in a hundred or fewer for `always`, few in a hundred for `bare`, one in ten for `formatted`.
 */
export type Alone = "always" | "bare" | "formatted" | "never";

/** Letters and digits in a fixed shape: `9` a digit, `A` a letter, `*` either, others themselves. */
export interface CodeRule {
  readonly kind: "code";
  readonly shapes: readonly [string, ...string[]];
  /** Gets the upper-case value without separators. */
  readonly validate?: (value: string) => boolean;
  readonly alone: Alone;
  readonly confidence?: Confidence;
}

/** A token that begins with letters no other token begins with. Case matters. */
export interface TokenRule {
  readonly kind: "token";
  readonly prefixes: readonly [string, ...string[]];
  /** Characters of the rest, as in a regular expression's character class. */
  readonly charset: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Checksum inside the token: raises the confidence, never lets a token pass. */
  readonly validate?: (token: string) => boolean;
  /** True when the prefix alone proves nothing, so that a cue must stand near. */
  readonly needsCue?: boolean;
}

export interface Range {
  readonly start: number;
  readonly end: number;
  readonly confidence?: Confidence;
  readonly type?: string;
  /** Nothing is here, and nothing more to look for before `end`: keeps chains of the same literal linear. */
  readonly isEmpty?: boolean;
}

/** A value behind a cue: `read` gets the place right behind the cue and says where the value stands. */
export interface CuedRule {
  readonly kind: "cued";
  readonly read: (text: Normalized, afterCue: number, cueStart: number) => Range | undefined;
}

/** Found from a literal (lower-case, without accents) that must be there; `read` must be bounded in what it walks. */
export interface AnchoredRule {
  readonly kind: "anchored";
  readonly anchors: readonly [string, ...string[]];
  readonly read: (text: Normalized, anchor: number) => Range | undefined;
}

/** Found by a finder of its own that reads the whole text (names, addresses, phone numbers). */
export interface WholeTextRule {
  readonly kind: "whole-text";
}

export type Rule = NumberRule | CodeRule | TokenRule | CuedRule | AnchoredRule | WholeTextRule;
export type Detector<R extends Rule = Rule> = Description & { readonly rule: R };

/** States a detector as data; the type demands examples of both kinds. */
export function defineDetector<R extends Rule>(detector: Detector<R>): Detector<R> {
  return detector;
}

/** Splits an example into plain text and the spans drawn in it with «». */
export function readExample(example: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of example.split(/(«[^»]*»)/)) {
    const value = piece.startsWith("«") ? piece.slice(1, -1) : piece;
    if (value !== piece) spans.push({ start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text, spans };
}
