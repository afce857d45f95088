import { type Host, parseHost } from "../domains/registrable.ts";
import { redirectors } from "../lists/hosts.ts";

/** A link address taken apart the way a browser does. */
export interface Target {
  readonly href: string;
  /** Lower-case, without the colon; empty when there is none. */
  readonly scheme: string;
  readonly url: URL | null;
  readonly host: Host | null;
}

const webSchemes = new Set(["http", "https", "ftp"]);

/** Reads an address; what a browser ignores (tabs, line breaks, control characters) is dropped first. */
export function readTarget(href: string, base = ""): Target {
  const cleaned = href
    .replace(/[\u0000-\u0020\u00ad\u200b-\u200f\ufeff]+/g, (run) =>
      /[\t\r\n]/.test(run) || run.length > 1 ? "" : run === " " ? " " : "",
    )
    .trim();
  const scheme = /^([a-z][a-z0-9+.-]{0,40}):/i.exec(cleaned)?.[1]?.toLowerCase() ?? "";
  const absolute = scheme
    ? cleaned
    : cleaned.startsWith("//")
      ? `https:${cleaned}`
      : /^www\./i.test(cleaned)
        ? `http://${cleaned}`
        : cleaned;
  const url = parse(absolute, base);
  const isWeb = url !== null && webSchemes.has(url.protocol.slice(0, -1));
  return {
    href,
    scheme: scheme || (url ? url.protocol.slice(0, -1) : ""),
    url,
    host: isWeb && url.hostname ? parseHost(url.hostname) : null,
  };
}

function parse(href: string, base: string): URL | null {
  return URL.parse(href) ?? (base ? URL.parse(href, base) : null);
}

const deepestNesting = 3;

/** Where a link ends after wrappers that carry the target in clear: rewriting mail gateways and known redirectors. */
export function unwrap(target: Target): { readonly final: Target; readonly redirector: Target | null } {
  let final = target;
  let redirector: Target | null = null;
  for (let level = 0; level < deepestNesting; level += 1) {
    const inner = gatewayTarget(final) ?? redirectTarget(final);
    if (!inner) break;
    if (!gatewayTarget(final)) redirector ??= final;
    final = inner;
  }
  return { final, redirector };
}

/** Links rewritten by a mail gateway on the reader's own side say nothing about the sender. */
function gatewayTarget({ url }: Target): Target | null {
  if (!url) return null;
  const name = url.hostname;
  if (name.endsWith("safelinks.protection.outlook.com")) return nested(url.searchParams.get("url"));
  if (name.endsWith("urldefense.com") || name.endsWith("urldefense.proofpoint.com")) {
    const third = /\/v3\/__(.{4,4000}?)__;/.exec(url.href)?.[1];
    if (third) return nested(third);
    const second = url.searchParams.get("u");
    return nested(second && decodeLoosely(second.replace(/-/g, "%").replace(/_/g, "/")));
  }
  if (name.endsWith("linkprotect.cudasvc.com")) return nested(url.searchParams.get("a"));
  return null;
}

function redirectTarget({ url, host }: Target): Target | null {
  if (!url || !host) return null;
  for (const [domain, path, parameters] of redirectors) {
    if (host.domain !== domain && host.name !== domain) continue;
    if (path && !url.pathname.startsWith(path)) continue;
    const found = parameters
      .split(" ")
      .map((name) => nested(url.searchParams.get(name)))
      .find((target) => target !== null);
    if (found) return found;
  }
  return url.hostname.startsWith("www.google.") && url.pathname.startsWith("/amp/s/")
    ? nested(`https://${url.pathname.slice(7)}`)
    : null;
}

/** A full web address in any parameter that leads to another organisation than the host itself. */
export function nestedElsewhere({ url, host }: Target): Target | null {
  if (!url || !host || url.search.length > 8000) return null;
  for (const value of url.searchParams.values()) {
    if (!/^(?:https?:)?\/\//i.test(value)) continue;
    const inner = nested(value);
    if (inner?.host && inner.host.domain !== host.domain) return inner;
  }
  return null;
}

function nested(value: string | null): Target | null {
  if (!value || !/^(?:https?:)?\/\//i.test(value.trim())) return null;
  const target = readTarget(value.trim());
  return target.host ? target : null;
}

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
