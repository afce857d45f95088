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

const longestName = 5;
const abused = new Set(abusedSuffixes);
const small = new Set([
  ...serviceWords,
  ..."the a de do da el la los of and e y para from via no na brasil brazil espana portugal mexico argentina usa uk inc ltd sa s com br es group grupo bank banco dept department billing facturacion suscripciones member rewards".split(
    " ",
  ),
]);
const byName = indexOf(brands);

/** Brand names in a short text (a display name, a subject, a logo's alternative text), each once. */
export function claimsIn(text: string, extra: readonly Brand[] = []): Claim[] {
  const words = wordsOf(text).slice(0, 1500);
  const index = extra.length > 0 ? new Map([...byName, ...indexOf(extra)]) : byName;
  const found = new Map<Brand, Claim>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
      const named = index.get(words.slice(at, at + length).join(" "));
      if (!named) continue;
      const rest = [...words.slice(0, at), ...words.slice(at + length)];
      const alone = rest.every((word) => small.has(word) || /^\d+$/.test(word));
      if ((alone || !named.common) && !found.has(named.brand))
        found.set(named.brand, { brand: named.brand, alone });
      at += length - 1;
      break;
    }
  }
  return [...found.values()];
}

/** True when the host belongs to the brand: a listed domain, or its very name under another honest suffix. */
export function belongsTo(host: Host, brand: Brand): boolean {
  if (brand.domains.includes(host.domain) || brand.domains.includes(host.name)) return true;
  const first = (brand.domains[0] ?? "").split(".")[0] ?? "";
  return host.label.length >= 4 && host.label === first && !abused.has(host.suffix);
}

function indexOf(list: readonly Brand[]): Map<string, Named> {
  const index = new Map<string, Named>();
  for (const brand of list) {
    index.set(wordsOf(brand.name).join(" "), { brand, common: brand.common ?? false });
    for (const alias of brand.aliases ?? []) index.set(wordsOf(alias).join(" "), { brand, common: false });
  }
  return index;
}

function wordsOf(text: string): string[] {
  return foldConfusables(text.slice(0, 12_000)).match(/[\p{L}\p{N}+]+/gu) ?? [];
}
