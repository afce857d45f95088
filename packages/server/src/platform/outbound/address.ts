import { BlockList, isIP } from "node:net";

/** Ranges that are not the public internet (IANA special-purpose registries, RFC 6890 and successors). */
const special = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  special.ipv4.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  special.ipv6.addSubnet(network, prefix, "ipv6");
}

/** True when requests may go there: a public address, or one the operator named in ATALAIA_OUTBOUND_PRIVATE. */
export function isReachable(address: string, allowed: readonly string[]): boolean {
  // An address with a zone (RFC 4007) is of this link only.
  if (isIP(address) === 0 || address.includes("%")) return false;
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (isAllowed(address, family, allowed)) return true;
  // One list of each family: a list with ::ffff:0:0/96 in it would match every IPv4 address.
  return !special[family].check(address, family);
}

function isAllowed(address: string, family: "ipv4" | "ipv6", allowed: readonly string[]): boolean {
  const list = new BlockList();
  for (const range of allowed) {
    const [network, prefix] = range.split("/");
    const kind = isIP(network ?? "") === 6 ? "ipv6" : "ipv4";
    if (isIP(network ?? "") !== 0)
      list.addSubnet(network!, Number(prefix ?? (kind === "ipv6" ? 128 : 32)), kind);
  }
  return list.check(address, family);
}
