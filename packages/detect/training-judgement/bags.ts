import { automatonOf, sightByRules, surroundings } from "../src/judge/evidence.ts";
import { type Features, readFeatures } from "../src/judge/learned-features.ts";
import { read } from "../src/judge/reading.ts";
import { normalize } from "../src/normalize.ts";
import type { ConversationState } from "../src/types.ts";
import type { Example } from "./examples.ts";
import type { Bag } from "./model.ts";

/** An example with the features of its customer's turns, as the engine would see them one after the other. */
export interface Prepared extends Bag {
  readonly example: Example;
}

export function prepare(examples: readonly Example[]): Prepared[] {
  return examples
    .map((example) => ({
      example,
      turns: featuresOf(example),
      target: example.target,
      weight: example.weight,
    }))
    .filter(({ turns }) => turns.length > 0);
}

function featuresOf({ turns }: Example): Features[] {
  const automaton = automatonOf({});
  const seen: Record<string, ConversationState["seen"][string]> = {};
  const features: Features[] = [];
  for (const [index, { from, text }] of turns.entries()) {
    const past = { turns: index, seen };
    const reading = read(normalize(text), automaton);
    const sightings = sightByRules(reading, from, index, past);
    if (from === "customer") features.push(copy(readFeatures(reading, surroundings(sightings, past))));
    for (const id of sightings.keys()) seen[id] = { last: index, count: (seen[id]?.count ?? 0) + 1 };
  }
  return features;
}

function copy({ rows, offsets, context }: Features): Features {
  return { rows: rows.slice(0, offsets.at(-1)), offsets, context };
}
