import type { Host } from "../domains/registrable.ts";

/** Domains that match themselves and everything below them. */
export interface HostSet {
  has(host: Host): boolean;
}

/** A set over the given domains; `extra` is what a desk adds. Looks up each dot-suffix once: linear in the labels. */
export function hostSet(domains: readonly string[], extra: readonly string[] = []): HostSet {
  const set = new Set([...domains, ...extra.map((domain) => domain.toLowerCase())]);
  return { has: (host) => suffixesOf(host.name).some((name) => set.has(name)) };
}

function suffixesOf(name: string): string[] {
  const labels = name.split(".").slice(-8);
  return labels.map((_, at) => labels.slice(at).join("."));
}
