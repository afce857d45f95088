import { hostSet } from "../lists/host-set.ts";
import {
  abusedSuffixes,
  bulkSenders,
  clickTrackers,
  customerPlatforms,
  freeHosts,
  serviceWords,
} from "../lists/hosts.ts";
import {
  neighboursOf,
  oneSlipLength,
  type ProtectedDomains,
  type ProtectedLabel,
  twoSlipLength,
} from "./protected.ts";
import type { Host } from "./registrable.ts";
import { skeleton } from "./skeleton.ts";

/** How a domain imitates another. */
export type Imitation = "homograph" | "typo" | "suffix" | "service-word" | "subdomain";

export interface Lookalike {
  readonly imitation: Imitation;
  readonly of: ProtectedLabel;
  /** False where honest owners also do it, so that it needs a companion. */
  readonly certain: boolean;
}

const services = new Set(serviceWords);
const abused = new Set(abusedSuffixes);
const free = hostSet(freeHosts);
const platforms = hostSet([...customerPlatforms, ...clickTrackers, ...bulkSenders]);
/** Words that brands themselves put beside their name. */
const soft = new Set(
  "web net info shop store app online mail email service services servicos team center admin it id pay promo oferta ofertas bank banco bb".split(
    " ",
  ),
);

/** What the host imitates, or null. A domain that belongs to a protected owner never imitates. */
export function lookalikeOf(host: Host, known: ProtectedDomains): Lookalike | null {
  if (!host.domain || isProtected(host, known)) return null;
  return (
    labelLookalike(host.label, host.suffix, known) ??
    tenantLookalike(host, known) ??
    subdomainLookalike(host, known)
  );
}

/** The owner of the host's domain, when it is a protected one. */
export function ownerOf(host: Host, known: ProtectedDomains): ProtectedLabel | undefined {
  return known.byDomain.get(host.domain || host.name);
}

function isProtected(host: Host, known: ProtectedDomains): boolean {
  return ownerOf(host, known) !== undefined && !free.has(host);
}

function labelLookalike(label: string, suffix: string, known: ProtectedDomains): Lookalike | null {
  return (
    homograph(label, known) ??
    swappedSuffix(label, suffix, known) ??
    slip(label, known) ??
    withServiceWord(label, known)
  );
}

function homograph(label: string, known: ProtectedDomains): Lookalike | null {
  const of = known.bySkeleton.get(skeleton(label));
  if (!of || of.label === label || known.byLabel.has(label)) return null;
  const disguised = /[^\x20-\x7e]/.test(label);
  return disguised || of.label.length >= 5 ? { imitation: "homograph", of, certain: true } : null;
}

function swappedSuffix(label: string, suffix: string, known: ProtectedDomains): Lookalike | null {
  const of = known.byLabel.get(label);
  if (!of) return null;
  if (of.owner !== "brand") return { imitation: "suffix", of, certain: label.length >= 5 };
  const lure = abused.has(suffix) && !of.common && label.length >= 5;
  return lure ? { imitation: "suffix", of, certain: true } : null;
}

function slip(label: string, known: ProtectedDomains): Lookalike | null {
  const plain = label.replaceAll("-", "");
  const hyphenated = plain !== label ? known.byLabel.get(plain) : undefined;
  if (hyphenated && !hyphenated.common)
    return { imitation: "typo", of: hyphenated, certain: plain.length >= oneSlipLength };
  if (label.length < oneSlipLength - 1 || label.length > 40) return null;
  const of = neighboursOf(label, 2, known).find((entry) => resembles(label, entry.label));
  return of ? { imitation: "typo", of, certain: of.label.length >= 7 || of.owner !== "brand" } : null;
}

function resembles(label: string, genuine: string): boolean {
  if (label === genuine || label[0] !== genuine[0]) return false;
  const slips = genuine.length >= twoSlipLength ? 2 : 1;
  return editDistance(label, genuine, slips) <= slips;
}

/** Damerau-Levenshtein (optimal string alignment); stops counting above `limit`. Labels have at most 63 characters. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}

function withServiceWord(label: string, known: ProtectedDomains): Lookalike | null {
  const tokens = label
    .split(/[-_.]+/)
    .flatMap((token) => (/\d/.test(token) ? [token.replace(/^\d+|\d+$/g, "")] : [token]))
    .filter(Boolean);
  for (const token of tokens) {
    const others = tokens.filter((other) => other !== token);
    const whole = known.byLabel.get(token) ?? known.bySkeleton.get(skeleton(token));
    if (whole && (others.length > 0 || token !== label)) {
      const found = besideOthers(whole, others);
      if (found) return found;
    }
    const glued = gluedTo(token, known);
    if (glued) return glued;
  }
  return null;
}

function besideOthers(of: ProtectedLabel, others: readonly string[]): Lookalike | null {
  const bait = others.filter((word) => services.has(word));
  if (of.owner !== "brand")
    return of.label.length >= 4 || bait.length > 0 ? found(of, bait.length > 0) : null;
  if (bait.length === 0) return null;
  return found(of, !of.common && bait.some((word) => !soft.has(word)));
}

function gluedTo(token: string, known: ProtectedDomains): Lookalike | null {
  for (let cut = 3; cut <= token.length - 3 && token.length <= 40; cut += 1) {
    const [head, tail] = [token.slice(0, cut), token.slice(cut)];
    const of = known.byLabel.get(head);
    if (of && canCarry(of, tail)) return found(of, !soft.has(tail));
    const last = known.byLabel.get(tail);
    if (last && canCarry(last, head)) return found(last, !soft.has(head));
  }
  return null;
}

/** Four-letter names stand inside too many honest words to be glued to a soft one. */
function canCarry(of: ProtectedLabel, word: string): boolean {
  if (of.common || of.label.length < 4 || !isServiceRun(word)) return false;
  return of.label.length >= 5 || (word.length >= 4 && !soft.has(word));
}

function isServiceRun(text: string): boolean {
  if (services.has(text)) return true;
  for (let cut = 2; cut < text.length - 1; cut += 1) {
    if (services.has(text.slice(0, cut)) && services.has(text.slice(cut))) return true;
  }
  return false;
}

function found(of: ProtectedLabel, certain: boolean): Lookalike {
  return { imitation: "service-word", of, certain };
}

function tenantLookalike(host: Host, known: ProtectedDomains): Lookalike | null {
  if (!free.has(host)) return null;
  const labels = host.subdomain.split(".").filter(Boolean);
  const tenant = host.tenant ? host.tenant.split(".")[0]! : (labels.at(-1) ?? "");
  const of = known.byLabel.get(tenant);
  if (of && !of.common) return { imitation: "subdomain", of, certain: true };
  const like = labelLookalike(tenant, "", known);
  return like && { ...like, imitation: "subdomain" };
}

function subdomainLookalike(host: Host, known: ProtectedDomains): Lookalike | null {
  const labels = host.subdomain.split(".").filter(Boolean).slice(-8);
  if (labels.length === 0 || platforms.has(host)) return null;
  return writtenOut(labels, known) ?? namedIn(labels, known);
}

/** `banco.com.br` written out before the real domain. */
function writtenOut(labels: readonly string[], known: ProtectedDomains): Lookalike | null {
  for (let from = 0; from < labels.length - 1; from += 1) {
    for (let to = from + 2; to <= labels.length; to += 1) {
      const of = known.byDomain.get(labels.slice(from, to).join("."));
      if (of) return { imitation: "subdomain", of, certain: true };
    }
  }
  return null;
}

function namedIn(labels: readonly string[], known: ProtectedDomains): Lookalike | null {
  for (const label of labels) {
    const of = known.byLabel.get(label);
    if (of && !of.common && label.length >= 5) return { imitation: "subdomain", of, certain: false };
    const like = label.length >= oneSlipLength ? withServiceWord(label, known) : null;
    if (like) return { ...like, imitation: "subdomain", certain: false };
  }
  return null;
}
