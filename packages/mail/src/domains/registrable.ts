import { parse } from "tldts";

/** A host taken apart by the public-suffix list; every part lower-case, IDN decoded to Unicode. */
export interface Host {
  readonly name: string;
  /** Registrable domain: `example.com.br`; empty for an IP address or a bare suffix. */
  readonly domain: string;
  /** The registrable domain without its suffix: `example`. */
  readonly label: string;
  readonly suffix: string;
  readonly subdomain: string;
  readonly isIp: boolean;
  /** The registrable domain under private suffixes too (`victim.web.app`), when there is such a suffix. */
  readonly tenant: string;
}

const longestHost = 253;

export function parseHost(host: string): Host {
  const name = decodeIdn(host.slice(0, longestHost).toLowerCase().replace(/\.+$/, ""));
  const icann = parse(name, { extractHostname: false, validateHostname: false });
  const all = parse(name, { extractHostname: false, validateHostname: false, allowPrivateDomains: true });
  return {
    name,
    domain: icann.domain ?? "",
    label: icann.domainWithoutSuffix ?? "",
    suffix: icann.publicSuffix ?? "",
    subdomain: icann.subdomain ?? "",
    isIp: icann.isIp ?? false,
    tenant: all.isPrivate ? (all.domain ?? "") : "",
  };
}

/** The registrable domain of a host, or the host itself where there is none (an address, localhost). */
export function organisationOf(host: string): string {
  const parsed = parseHost(host);
  return parsed.domain || parsed.name;
}

/** The domain of a mail address, lower-case; empty when the address has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0
    ? ""
    : address
        .slice(at + 1)
        .toLowerCase()
        .replace(/[>\s.]+$/, "");
}

function decodeIdn(name: string): string {
  if (!name.includes("xn--")) return name;
  return name
    .split(".")
    .map((label) => (label.startsWith("xn--") ? decodePunycode(label.slice(4)) : label))
    .join(".");
}

/** RFC 3492 section 6.2, with the parameters of section 5. The label comes back as it was when it is not punycode. */
function decodePunycode(encoded: string): string {
  const points: number[] = [];
  const delimiter = encoded.lastIndexOf("-");
  for (let at = 0; at < delimiter; at += 1) points.push(encoded.charCodeAt(at));
  let point = 128;
  let bias = 72;
  let index = 0;
  let at = delimiter < 0 ? 0 : delimiter + 1;
  while (at < encoded.length) {
    const before = index;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit < 0) return `xn--${encoded}`;
      index += digit * weight;
      const threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
      if (digit < threshold) break;
      weight *= 36 - threshold;
      if (weight > 0x7fffffff || at >= encoded.length) return `xn--${encoded}`;
    }
    bias = adapt(index - before, points.length + 1, before === 0);
    point += Math.floor(index / (points.length + 1));
    index %= points.length + 1;
    if (point > 0x10ffff || points.length > 63) return `xn--${encoded}`;
    points.splice(index, 0, point);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 22;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return -1;
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
