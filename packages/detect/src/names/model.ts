import { createLexicon, type Lexicon } from "./lexicon.ts";
import { LEXICON_DATA, PHRASE_DATA, THRESHOLD, WEIGHT_DATA } from "./model.generated.ts";

/** A linear classifier over hashed features: a word is a name when its weights add up to more than the threshold. */
export interface NameModel {
  readonly lexicon: Lexicon;
  readonly weights: Int8Array;
  /** Pairs of words that are a brand, a work or a place. */
  readonly phrases: ReadonlySet<number>;
  /** In units of the weights. */
  readonly threshold: number;
}

let loaded: NameModel | undefined;

/** The model that the training script wrote; decoded on first use. */
export function nameModel(): NameModel {
  loaded ??= {
    lexicon: createLexicon(new Int32Array(decode(LEXICON_DATA).buffer)),
    weights: new Int8Array(decode(WEIGHT_DATA).buffer),
    phrases: new Set(new Int32Array(decode(PHRASE_DATA).buffer)),
    threshold: THRESHOLD,
  };
  return loaded;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
