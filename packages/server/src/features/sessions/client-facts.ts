import { isIPv4 } from "node:net";
import type { Client } from "../../platform/http/call.ts";

/** What is remembered of a device: enough to recognise it in a list, too little to follow anybody. */
export interface ClientFacts {
  readonly browser: string;
  readonly system: string;
  /** /24 of an IPv4 address, /48 of an IPv6 address. */
  readonly network: string;
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];

export function factsOf(client: Client): ClientFacts {
  return {
    browser: first(browsers, client.userAgent),
    system: first(systems, client.userAgent),
    network: networkOf(client.address),
  };
}

function first(table: readonly (readonly [RegExp, string])[], text: string): string {
  return table.find(([pattern]) => pattern.test(text))?.[1] ?? "";
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  return `${plain.split(":").slice(0, 3).join(":")}::/48`;
}
