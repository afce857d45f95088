import type { Host } from "../domains/registrable.ts";
import { foldConfusables } from "../domains/skeleton.ts";
import { type Brand, brands } from "../lists/brands.ts";
import { abusedSuffixes, serviceWords } from "../lists/hosts.ts";

/** A brand that a text names. `alone` when it is all that the text says, service words aside. */
export interface Claim {
  readonly brand: Brand;
  readonly alone: boolean;
}

interface Named {
  readonly brand: Brand;
  /** The name is an everyday word: it only counts where it stands alone. */
  readonly common: boolean;
}

interface Index {
  readonly names: ReadonlyMap<string, Named>;
  /** First words of all names: most words of a text are none. */
  readonly starts: ReadonlySet<string>;
}

const longestName = 5;
const abused = new Set(abusedSuffixes);
const small = new Set([
  ...serviceWords,
  ..."the a de do da el la los of and e y para from via no na brasil brazil espana portugal mexico argentina usa uk inc ltd sa s com br es group grupo bank banco dept department billing facturacion suscripciones member rewards".split(
    " ",
  ),
]);
const listed = indexOf(brands);

/** Brand names in a short text (a display name, a subject, a logo's alternative text), each once. */
export function claimsIn(text: string, extra: readonly Brand[] = []): Claim[] {
  const words = wordsOf(text).slice(0, 1500);
  const index = extra.length > 0 ? joined(extra) : listed;
  const found = new Map<Brand, Claim>();
  for (let at = 0; at < words.length; at += 1) {
    if (!index.starts.has(words[at]!)) continue;
    const match = longestAt(words, at, index);
    if (!match) continue;
    const alone = isAlone(words, at, at + match.length);
    if ((alone || !match.named.common) && !found.has(match.named.brand)) {
      found.set(match.named.brand, { brand: match.named.brand, alone });
    }
    at += match.length - 1;
  }
  return [...found.values()];
}

function longestAt(
  words: readonly string[],
  at: number,
  index: Index,
): { named: Named; length: number } | null {
  for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
    const named = index.names.get(words.slice(at, at + length).join(" "));
    if (named) return { named, length };
  }
  return null;
}

function isAlone(words: readonly string[], start: number, end: number): boolean {
  return (
    words.length < 30 &&
    words.every((word, at) => (at >= start && at < end) || small.has(word) || /^\d+$/.test(word))
  );
}

/** True when the host belongs to the brand: a listed domain, or its very name under another honest suffix. */
export function belongsTo(host: Host, brand: Brand): boolean {
  if (brand.domains.includes(host.domain) || brand.domains.includes(host.name)) return true;
  const first = (brand.domains[0] ?? "").split(".")[0] ?? "";
  return host.label.length >= 4 && host.label === first && !abused.has(host.suffix);
}

function indexOf(list: readonly Brand[]): Index {
  const names = new Map<string, Named>();
  for (const brand of list) {
    names.set(wordsOf(brand.name).join(" "), { brand, common: brand.common ?? false });
    for (const alias of brand.aliases ?? []) names.set(wordsOf(alias).join(" "), { brand, common: false });
  }
  return { names, starts: new Set([...names.keys()].map((name) => name.split(" ")[0]!)) };
}

function joined(extra: readonly Brand[]): Index {
  const own = indexOf(extra);
  return {
    names: new Map([...listed.names, ...own.names]),
    starts: new Set([...listed.starts, ...own.starts]),
  };
}

function wordsOf(text: string): string[] {
  return foldConfusables(text.slice(0, 12_000)).match(/[\p{L}\p{N}+]+/gu) ?? [];
}
