import type { Language, Signal, SignalCategory, Span, Strength } from "@atalaia/detect";

/**
 * A signal as data. `texts` is what an agent reads, one sentence per language; `{word}` is filled from the
 * signal's `details`. `description` feeds the generated documentation page.
 */
export interface SignalDefinition {
  /** Category, slash, file name: equal to the path below `signals/`. */
  readonly id: `${SignalCategory}/${string}`;
  readonly strength: Strength;
  /** True for counter-evidence. */
  readonly benign?: boolean;
  readonly description: string;
  readonly texts: Readonly<Record<Language, string>>;
}

/** What one sighting adds to the definition. */
export interface Evidence {
  readonly spans?: readonly Span[];
  /** Never personal data: a domain, a brand, a file type, a count. */
  readonly details?: Readonly<Record<string, string>>;
  /** Weaker or stronger than usual in this sighting. */
  readonly strength?: Strength;
}

export function defineSignal<const D extends SignalDefinition>(definition: D): D {
  return definition;
}

/** The signal of a definition, with what was seen this time. */
export function signalOf(definition: SignalDefinition, evidence: Evidence = {}): Signal {
  return {
    id: definition.id,
    category: definition.id.slice(0, definition.id.indexOf("/")) as SignalCategory,
    strength: evidence.strength ?? definition.strength,
    spans: evidence.spans ?? [],
    ...(definition.benign ? { benign: true } : {}),
    ...(evidence.details ? { details: evidence.details } : {}),
  };
}
