import type { SignalCategory, Strength } from "../types.ts";

/**
 * How much each kind of evidence weighs, in units of log-odds times about one. `caution` needs `CAUTION`, `danger`
 * needs `DANGER`. Signals of other packages are weighed by category and strength, or by a row in `BY_ID`.
 * Attack weights are never negative and benign weights never positive: a test holds it.
 */
export const CAUTION = 1.5;
export const DANGER = 3.2;

export const BY_CATEGORY: Readonly<Record<SignalCategory, Readonly<Record<Strength, number>>>> = {
  identity: { strong: 2.4, medium: 1.2, weak: 0.3 },
  authentication: { strong: 2.2, medium: 1.0, weak: 0.2 },
  domain: { strong: 2.6, medium: 1.2, weak: 0.4 },
  url: { strong: 2.6, medium: 1.2, weak: 0.3 },
  content: { strong: 3.4, medium: 1.5, weak: 0.4 },
  request: { strong: 3.3, medium: 1.6, weak: 0.6 },
  attachment: { strong: 3.4, medium: 1.6, weak: 0.4 },
  behaviour: { strong: 2.4, medium: 1.2, weak: 0.4 },
  conversation: { strong: 2.0, medium: 1.2, weak: 0.5 },
};

/** What a benign signal takes away. */
export const BENIGN: Readonly<Record<Strength, number>> = { strong: -2.5, medium: -1.8, weak: -0.7 };

export const BY_ID: Readonly<Record<string, number>> = {
  "conversation/procedure-probing": 2.2,
  "conversation/pressure-after-refusal": 1.8,
  "conversation/failed-proof": 2.2,
  "content/intimidation": 1.2,
  "content/secrecy": 1.3,
  "content/hooked-link": 2.9,
  "content/learned-ordinary": -1,
  // Brings a harmless message to caution; by what else it says it cannot reach danger.
  "conversation/earlier-danger": CAUTION,
};

/**
 * What the learned wording adds: `alone` to a turn that shows nothing else, never more than `MOST_ALONE`; `beside` to
 * other evidence that already asks for care. Set where left-out conversations of both kinds part.
 */
export const LEARNED: Readonly<
  Record<string, { readonly alone: number; readonly mostAlone: number; readonly beside: number }>
> = {
  "content/learned-wording": { alone: 1.5, mostAlone: DANGER - 0.05, beside: 0.5 },
  "content/learned-strong": { alone: 1.6, mostAlone: DANGER - 0.05, beside: 1.7 },
  "content/learned-certain": { alone: DANGER, mostAlone: Number.POSITIVE_INFINITY, beside: DANGER },
};

/** Levers weigh little and count together up to `MOST`; without anything asked for they count a quarter. */
export const LEVERS = {
  ids: [
    "content/urgency",
    "content/authority",
    "content/fear",
    "content/phantom-riches",
    "content/liking",
    "content/pity",
    "content/reciprocity",
    "content/consistency",
    "content/social-proof",
    "content/pretext",
    "content/surprise",
    "content/credible-detail",
    "content/out-of-reach",
    "conversation/exception",
  ],
  weight: 0.35,
  most: 1.4,
  withoutRequest: 0.25,
} as const;

/** Evidence that turns a request into an attack: each pair adds `weight` once. */
export const PAIRS: readonly {
  readonly any: readonly string[];
  readonly with: readonly string[];
  readonly weight: number;
}[] = [
  {
    any: ["request/"],
    with: ["identity/staff-claim", "identity/official-claim", "identity/executive-claim"],
    weight: 0.8,
  },
  {
    any: ["request/"],
    with: ["content/secrecy", "content/intimidation", "content/physical-threat"],
    weight: 0.8,
  },
  {
    any: [
      "request/credential-reset",
      "request/factor-change",
      "request/contact-change",
      "request/order-redirect",
    ],
    with: ["conversation/proof-refusal"],
    weight: 0.6,
  },
  { any: ["content/hooked-link"], with: ["content/urgency", "content/phantom-riches"], weight: 0.5 },
  { any: ["request/"], with: ["domain/", "url/", "authentication/"], weight: 0.6 },
];

/** Requests alone are worth this at least, unless proven identity or a benign scope explains them. */
export const GATED_REQUEST = CAUTION;

/** Evidence that a text only tells of an attack; it lifts the floor of `GATED_REQUEST`. */
export const EXPLAINS: readonly string[] = [
  "content/victim-report",
  "content/asks-if-genuine",
  "content/security-research",
  "content/security-advice",
  "identity/verified",
];

/** Proof of the sender's own domain takes this from the words where nothing about sender, links or files is doubtful. */
export const CLEAN_SENDER = { ids: ["authentication/aligned"] as readonly string[], weight: -1 } as const;
