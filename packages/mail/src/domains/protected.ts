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

/** Everything a sender or link domain is compared with; built once per desk. */
export interface ProtectedDomains {
  readonly byDomain: ReadonlyMap<string, ProtectedLabel>;
  readonly byLabel: ReadonlyMap<string, ProtectedLabel>;
  readonly bySkeleton: ReadonlyMap<string, ProtectedLabel>;
  /** Labels with one or two letters left out, for finding near misses without comparing with all. */
  readonly byDeletion: ReadonlyMap<string, readonly ProtectedLabel[]>;
}

const perDesk = new WeakMap<Desk, ProtectedDomains>();
const noDesk: Desk = {};

export function protectedDomains(desk: Desk = noDesk): ProtectedDomains {
  const known = perDesk.get(desk) ?? build([...deskLabels(desk), ...brandLabels(brands)]);
  perDesk.set(desk, known);
  return known;
}

/** The one-letter-less forms of a label, and two-letter-less ones when it is long enough for two slips. */
export function deletions(label: string): string[] {
  const one = leaveOneOut(label);
  return label.length < twoSlipLength ? one : [...new Set([...one, ...one.flatMap(leaveOneOut)])];
}

/** From this length on, two slips of the pen still resemble; below, only one. */
export const twoSlipLength = 11;
/** Shorter labels have too many honest neighbours. */
export const oneSlipLength = 6;

function leaveOneOut(label: string): string[] {
  return Array.from(label, (_, at) => label.slice(0, at) + label.slice(at + 1));
}

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
  const byDeletion = new Map<string, ProtectedLabel[]>();
  for (const entry of labels) {
    for (const domain of entry.domains) setOnce(byDomain, domain, entry);
    setOnce(byLabel, entry.label, entry);
    setOnce(bySkeleton, skeleton(entry.label), entry);
    if (entry.label.length >= oneSlipLength && !entry.common) addDeletions(byDeletion, entry);
  }
  return { byDomain, byLabel, bySkeleton, byDeletion };
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

function addDeletions(map: Map<string, ProtectedLabel[]>, entry: ProtectedLabel): void {
  for (const form of [entry.label, ...deletions(entry.label)]) {
    const list = map.get(form);
    if (!list) map.set(form, [entry]);
    else if (!list.includes(entry)) list.push(entry);
  }
}
