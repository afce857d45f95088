import type { Signal } from "@atalaia/detect";
import { ownerOf } from "../domains/lookalike.ts";
import { type Host, parseHost } from "../domains/registrable.ts";
import { foldConfusables } from "../domains/skeleton.ts";
import { isSendersOwn, type MailFacts } from "../facts.ts";
import type { FoundLink } from "../links/collect.ts";
import { nestedElsewhere } from "../links/target.ts";
import { hostSet } from "../lists/host-set.ts";
import {
  abusedSuffixes,
  clickTrackers,
  customerPlatforms,
  fileHosts,
  freeHosts,
  shorteners,
} from "../lists/hosts.ts";
import { callToAction } from "../lists/lures.ts";
import { signalOf } from "../signals/define-signal.ts";
import { messageSignals as known } from "../signals/message-signals.ts";
import { belongsTo } from "./claims.ts";
import { imitationOf } from "./imitation.ts";

const abused = new Set(abusedSuffixes);
const free = hostSet(freeHosts);
const files = hostSet(fileHosts);
const short = hostSet(shorteners);
const trackers = hostSet([...clickTrackers, ...customerPlatforms]);
const dangerousSchemes = new Set(
  "javascript vbscript data blob file ms-msdt search-ms search ms-officecmd ms-word ms-excel ms-powerpoint ms-appinstaller shell jar view-source smb ldap".split(
    " ",
  ),
);
const usualPorts = new Set(["", "80", "443", "8080", "8443"]);

/** A link with what speaks against it, and whether its place is one where an honest organisation would not be. */
export interface JudgedLink {
  readonly link: FoundLink;
  readonly signals: readonly Signal[];
  readonly isRisky: boolean;
  readonly host: Host | null;
}

/** What the address of a link says by itself and beside its message (detection signals 24–32). */
export function judgeLink(link: FoundLink, facts: MailFacts): JudgedLink {
  const { host } = link.final;
  const own = host !== null && isSendersOwn(host, facts);
  const place = host ? placeOf(host, facts) : [];
  const shape = [scheme(link), obfuscated(link), openRedirect(link, facts), qr(link)];
  const beside = own ? [] : [mismatch(link, facts), recipient(link, facts), loginElsewhere(link, facts)];
  const signals = [...shape, ...place, ...beside].filter((signal) => signal !== null);
  const isRisky =
    !own &&
    (signals.some((signal) => riskyIds.has(signal.id)) ||
      (host !== null && (files.has(host) || isUnfit(host, facts))));
  return { link, signals, isRisky, host };
}

const riskyIds: ReadonlySet<string> = new Set(
  [
    known.obfuscatedHost,
    known.openRedirect,
    known.recipientInLink,
    known.dangerousScheme,
    known.lookalike,
    known.homograph,
    known.brandServiceWord,
    known.brandInSubdomain,
    known.freeHost,
    known.abusedSuffix,
    known.shortener,
  ].map((definition) => definition.id),
);

function scheme({ target, href }: FoundLink): Signal | null {
  if (!dangerousSchemes.has(target.scheme)) return null;
  if (target.scheme === "data" && /^\s*data:image\/(?!svg)/i.test(href)) return null;
  return signalOf(known.dangerousScheme, { details: { scheme: target.scheme } });
}

function obfuscated({ href, final, target, source }: FoundLink): Signal | null {
  const { url, host } = final;
  if (!url || !host) return null;
  const authority = /^[a-z]+:[\\/]{2}([^/?#]*)/i.exec(href.trim())?.[1] ?? "";
  const numeric = host.isIp && !/^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host.name);
  const disguised = /^(?:0x[0-9a-f]+|\d{8,10}|0\d+\.)/i.test(authority);
  const userinfo = url.username !== "" || (target.url?.username !== "" && target.url !== null);
  const misleading = userinfo || disguised || authority.includes("\\") || /^[a-z]+:\\/i.test(href.trim());
  const suffixInside =
    /(?:^|\.)(?:com|gov|gob|org|net)\.(?:br|es|pt|mx|ar|co|uk)\./.test(host.name) &&
    !host.suffix.includes(".");
  const endless = host.name.length > 90 || host.subdomain.split(".").length > 6;
  if (!numeric && !misleading && !suffixInside && !endless && usualPorts.has(url.port)) return null;
  // Engineers write addresses with numbers in plain text; behind words or pictures they are there to deceive.
  const strong = (numeric && source !== "text") || misleading || suffixInside;
  return signalOf(known.obfuscatedHost, {
    details: { domain: host.domain || host.name },
    strength: strong ? "strong" : "medium",
  });
}

function openRedirect({ final, redirector }: FoundLink, facts: MailFacts): Signal | null {
  const by = redirector?.host ?? null;
  if (by && final.host && !isSendersOwn(by, facts)) {
    return signalOf(known.openRedirect, {
      details: { domain: by.domain, target: final.host.domain || final.host.name },
    });
  }
  const inner = final.host && ownerOf(final.host, facts.known) ? nestedElsewhere(final) : null;
  if (!inner?.host || !final.host || isSendersOwn(final.host, facts)) return null;
  return signalOf(known.openRedirect, {
    details: { domain: final.host.domain, target: inner.host.domain || inner.host.name },
    strength: "medium",
  });
}

function qr({ source, final }: FoundLink): Signal | null {
  if (source !== "qr" || !final.host) return null;
  return signalOf(known.qrCode, { details: { domain: final.host.domain || final.host.name } });
}

function placeOf(host: Host, facts: MailFacts): readonly Signal[] {
  const seen = facts.places.get(host.name);
  if (seen) return seen;
  const place = isSendersOwn(host, facts) ? [] : judgePlace(host, facts);
  facts.places.set(host.name, place);
  return place;
}

function judgePlace(host: Host, facts: MailFacts): Signal[] {
  const details = { domain: host.tenant || host.domain || host.name };
  return [
    imitationOf(host, facts.known),
    free.has(host) ? signalOf(known.freeHost, { details }) : null,
    abused.has(host.suffix) ? signalOf(known.abusedSuffix, { details }) : null,
    short.has(host) ? signalOf(known.shortener, { details }) : null,
  ].filter((signal) => signal !== null);
}

/** The visible words are an address; trackers rewrite targets for everybody and prove nothing. */
function mismatch({ text, final, redirector }: FoundLink, facts: MailFacts): Signal | null {
  const shown = /^\s*(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.)+[a-z]{2,24})(?:[/?#:]\S*)?\s*$/iu.exec(
    text,
  )?.[1];
  if (!shown || !final.host || redirector) return null;
  const host = parseHost(shown);
  if (
    !host.domain ||
    host.domain === final.host.domain ||
    trackers.has(final.host) ||
    facts.lists.bulk.has(final.host)
  )
    return null;
  if (facts.isList) return null;
  const pretends = ownerOf(host, facts.known) !== undefined;
  return signalOf(known.textTargetMismatch, {
    details: { shown: host.domain, domain: final.host.domain || final.host.name },
    strength: pretends ? "strong" : "medium",
  });
}

const leavesList = /unsub|descadastr|remover|cancelar.?inscri|opt.?out|baja|preferenc|desuscri|manage/i;

function recipient({ href, text, final }: FoundLink, facts: MailFacts): Signal | null {
  const { url, host } = final;
  if (
    !url ||
    !host ||
    leavesList.test(`${href.slice(0, 2000)} ${text}`) ||
    trackers.has(host) ||
    facts.isList ||
    facts.isBounce
  )
    return null;
  if (ownerOf(host, facts.known)) return null;
  const address = facts.recipients.find((one) => carries(url.href, one));
  return address ? signalOf(known.recipientInLink, { details: { domain: host.domain || host.name } }) : null;
}

function carries(href: string, address: string): boolean {
  const lower = href.slice(0, 8000).toLowerCase();
  if (lower.includes(address) || lower.includes(address.replace("@", "%40"))) return true;
  const base64 = Buffer.from(address, "utf8").toString("base64").replace(/=+$/, "");
  if (
    href.includes(base64.slice(0, -1)) ||
    href.includes(base64.replaceAll("+", "-").replaceAll("/", "_").slice(0, -1))
  )
    return true;
  return lower.includes(Buffer.from(address, "utf8").toString("hex"));
}

function loginElsewhere({ text, final, source }: FoundLink, facts: MailFacts): Signal | null {
  const { host } = final;
  if (!host || source === "text" || facts.isList || ownerOf(host, facts.known) || trackers.has(host))
    return null;
  const claimed = [...facts.claims.name, ...facts.claims.body];
  if (claimed.some((claim) => belongsTo(host, claim.brand))) return null;
  if (source !== "form" && !callToAction.test(foldConfusables(text.slice(0, 200)))) return null;
  return signalOf(known.loginElsewhere, { details: { domain: host.domain || host.name } });
}

/**
 * A host that has nothing to do with the brand a poser or a free mailbox speaks for. Honest firms name brands in
 * their footers and link to their own mailing service, so the words of the body alone do not count.
 */
function isUnfit(host: Host, facts: MailFacts): boolean {
  const claimed = [...facts.claims.name, ...facts.claims.body];
  if (claimed.length === 0 || !(facts.isImpostor || facts.sender.isFreemail)) return false;
  if (ownerOf(host, facts.known) || trackers.has(host) || facts.isList) return false;
  return !claimed.some((claim) => belongsTo(host, claim.brand));
}
