import type { Desk } from "@atalaia/detect";
import { type Brand, brands } from "../lists/brands.ts";
import { parseHost } from "./registrable.ts";
import { foldConfusables, skeleton } from "./skeleton.ts";

export type Owner = "own" | "supplier" | "brand";

/** A domain label that others imitate, and whose it is. */
export interface ProtectedLabel {
  readonly owner: Owner;
  readonly name: string;
  readonly label: string;
  /** Registrable domains that belong to the same owner. */
  readonly domains: ReadonlySet<string>;
  readonly common: boolean;
}

/** A label with the set of letters in it: two labels whose sets differ much are no near miss. */
export interface Outlined {
  readonly entry: ProtectedLabel;
  readonly letters: number;
}

/** Everything a sender or link domain is compared with; built once per desk. */
export interface ProtectedDomains {
  readonly byDomain: ReadonlyMap<string, ProtectedLabel>;
  readonly byLabel: ReadonlyMap<string, ProtectedLabel>;
  readonly bySkeleton: ReadonlyMap<string, ProtectedLabel>;
  /** Labels that a slip of the pen can resemble, by first letter and length, so that few are compared. */
  readonly byOutline: ReadonlyMap<string, readonly Outlined[]>;
}

const perDesk = new WeakMap<Desk, ProtectedDomains>();
const noDesk: Desk = {};

export function protectedDomains(desk: Desk = noDesk): ProtectedDomains {
  const known = perDesk.get(desk) ?? build([...deskLabels(desk), ...brandLabels(brands)]);
  perDesk.set(desk, known);
  return known;
}

/** Protected labels at most `limit` letters longer or shorter that share the first letter and most others. */
export function neighboursOf(label: string, limit: number, known: ProtectedDomains): ProtectedLabel[] {
  const letters = lettersOf(label);
  const near: ProtectedLabel[] = [];
  for (let length = label.length - limit; length <= label.length + limit; length += 1) {
    for (const other of known.byOutline.get(`${label[0]}${length}`) ?? []) {
      if (bitsIn(letters ^ other.letters) <= limit * 2) near.push(other.entry);
    }
  }
  return near;
}

/** One bit per letter, digits and the rest sharing what is left of 32. */
function lettersOf(label: string): number {
  let letters = 0;
  for (let at = 0; at < label.length; at += 1) letters |= 1 << (label.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let left = set; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

/** From this length on, two slips of the pen still resemble; below, only one. */
export const twoSlipLength = 11;
/** Shorter labels have too many honest neighbours. */
export const oneSlipLength = 6;

function deskLabels(desk: Desk): ProtectedLabel[] {
  const own = (desk.domains ?? []).map((domain) => ({ name: domain, domains: [domain] }));
  return [
    ...own.flatMap((entry) => labelsOf("own", entry)),
    ...(desk.suppliers ?? []).flatMap((entry) => labelsOf("supplier", entry)),
    ...brandLabels(desk.protectedBrands ?? []),
  ];
}

function brandLabels(list: readonly Brand[]): ProtectedLabel[] {
  return list.flatMap((brand) => labelsOf("brand", brand));
}

function labelsOf(owner: Owner, entry: Brand): ProtectedLabel[] {
  const hosts = entry.domains.map((domain) => parseHost(domain));
  const domains = new Set(hosts.map((host) => host.domain || host.name));
  return [
    ...imitatedLabels(
      owner,
      entry,
      hosts.map((host) => host.label),
    ),
  ]
    .filter((label) => label.length >= (owner === "brand" ? 3 : 2) && label !== "www")
    .map((label) => ({ owner, name: entry.name, label, domains, common: entry.common ?? label.length < 4 }));
}

/** A brand's minor domains (a picture host, `cloud.…`) are its own but nobody imitates their labels. */
function imitatedLabels(owner: Owner, entry: Brand, labels: readonly string[]): Set<string> {
  const first = labels[0] ?? "";
  const related = labels.filter(
    (label) => owner !== "brand" || label === first || (first.length >= 4 && label.includes(first)),
  );
  return new Set([...related, ...squashedNames(entry)]);
}

function squashedNames(entry: Brand): string[] {
  const names = entry.common ? [] : [entry.name, ...(entry.aliases ?? [])];
  return names
    .map((name) => foldConfusables(name).replace(/[^a-z0-9]/g, ""))
    .filter((name) => name.length >= 6);
}

function build(labels: readonly ProtectedLabel[]): ProtectedDomains {
  const byDomain = new Map<string, ProtectedLabel>();
  const byLabel = new Map<string, ProtectedLabel>();
  const bySkeleton = new Map<string, ProtectedLabel>();
  const byOutline = new Map<string, Outlined[]>();
  for (const entry of labels) {
    for (const domain of entry.domains) setOnce(byDomain, domain, entry);
    setOnce(byLabel, entry.label, entry);
    setOnce(bySkeleton, skeleton(entry.label), entry);
    if (entry.label.length >= oneSlipLength && !entry.common) addOutline(byOutline, entry);
  }
  return { byDomain, byLabel, bySkeleton, byOutline };
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

function addOutline(map: Map<string, Outlined[]>, entry: ProtectedLabel): void {
  const key = `${entry.label[0]}${entry.label.length}`;
  const outlined = { entry, letters: lettersOf(entry.label) };
  const list = map.get(key);
  if (list) list.push(outlined);
  else map.set(key, [outlined]);
}
