import { EvidenceError } from "./errors.ts";
import { parseVerifierKey } from "./key.ts";

/** The keys a verifier page is handed out with, as verifier keys of c2sp.org/signed-note. */
export interface EmbeddedKeys {
  readonly log: readonly string[];
  readonly witnesses: readonly string[];
  readonly quorum: number;
}

const PLACE = /(<script type="application\/json" id="trusted">)[^<]*(<\/script>)/;

/**
 * Puts a log's keys into the one-file verifier page that `verifier/build.ts` makes. The page's own script stays as it
 * was, and with it the hash in its security policy. Throws `bad-key` for keys that are none, or for another page.
 */
export function embedKeys(page: string, keys: EmbeddedKeys): string {
  for (const key of [...keys.log, ...keys.witnesses]) parseVerifierKey(key);
  if (!PLACE.test(page)) throw new EvidenceError("bad-key", "The page has no place for keys.");
  const json = JSON.stringify(keys).replaceAll("<", "\\u003c");
  return page.replace(PLACE, (_, open: string, close: string) => `${open}${json}${close}`);
}
