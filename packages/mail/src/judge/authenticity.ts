import type { Signal } from "@atalaia/detect";
import { domainOf, organisationOf, parseHost } from "../domains/registrable.ts";
import type { MailFacts } from "../facts.ts";
import { headerValue, headerValues } from "../message/headers.ts";
import { signalOf } from "../signals/define-signal.ts";
import { messageSignals as known } from "../signals/message-signals.ts";

/** What SPF, DKIM, DMARC, ARC and the shape of the header say (detection signals 10–16). */
export function judgeAuthenticity(facts: MailFacts): Signal[] {
  return [
    policyFailure(facts),
    foreignProof(facts),
    brokenChain(facts),
    providerMismatch(facts),
    foreignTimeZone(facts),
    ambiguousHeaders(facts),
    aligned(facts),
  ].filter((signal) => signal !== null);
}

function policyFailure({ authentication, sender, isList }: MailFacts): Signal | null {
  if (authentication.dmarc !== "fail" || authentication.arc === "pass") return null;
  // Read from a mailbox, SPF is unknown: the domain's own server may have vouched for it.
  const strict = authentication.policy !== "none" && authentication.isConclusive && !isList;
  return signalOf(known.dmarcFail, {
    details: { domain: sender.organisation },
    strength: strict ? "strong" : "medium",
  });
}

function foreignProof(facts: MailFacts): Signal | null {
  const { authentication, sender, lists, isList } = facts;
  if (!authentication.isConclusive || authentication.aligned || authentication.dmarc === "fail" || isList)
    return null;
  const signer = authentication.signedBy[0];
  if (!signer) return unproven(facts);
  const details = { signer: organisationOf(signer), domain: sender.organisation };
  return signalOf(lists.bulk.has(parseHost(signer)) ? known.bulkSenderOnly : known.unaligned, { details });
}

/**
 * Small firms prove nothing and forwarding breaks what they prove, so a missing proof speaks against those only who
 * are known to have one, or who pose as another.
 */
function unproven({ authentication, sender, isImpostor, links, message }: MailFacts): Signal | null {
  if (authentication.spf === "pass") return null;
  const isPlain = links.length === 0 && message.parts.length === 0;
  // Delivery reports come from mail servers, which seldom sign.
  if (isPlain && /^(?:mailer-daemon|postmaster)@/i.test(sender.address)) return null;
  const provesItself = sender.isBrand || sender.isKnown || isImpostor || (sender.isFreemail && !isPlain);
  if (!provesItself) return null;
  return signalOf(known.failed, { details: { domain: sender.organisation } });
}

function brokenChain({ authentication }: MailFacts): Signal | null {
  return authentication.arc === "fail" ? signalOf(known.arcBroken) : null;
}

const providers: readonly { readonly domains: ReadonlySet<string>; readonly marks: RegExp }[] = [
  {
    domains: new Set(["gmail.com", "googlemail.com"]),
    marks: /@(?:mail\.gmail\.com|.*google\.com|.*gmail\.com)>?$/i,
  },
  {
    domains: new Set(["outlook.com", "hotmail.com", "live.com", "msn.com"]),
    marks: /(?:outlook\.com|hotmail\.com|live\.com|microsoft\.com|exchangelabs\.com|phx\.gbl)>?$/i,
  },
  {
    domains: new Set(["icloud.com", "me.com", "mac.com"]),
    marks: /(?:icloud\.com|me\.com|mac\.com|apple\.com)>?$/i,
  },
];

/** Programs that set their own Message-ID and hand the mail to the provider leave a Received line of the provider. */
function providerMismatch({ message, sender, authentication }: MailFacts): Signal | null {
  const provider = providers.find((one) => one.domains.has(sender.host.domain));
  if (!provider || !message.messageId || authentication.aligned || provider.marks.test(message.messageId))
    return null;
  const received = headerValues(message.fields, "received").slice(0, 30).join(" ").toLowerCase();
  if (received === "" || /google\.com|outlook\.com|hotmail\.com|icloud\.com|apple\.com/.test(received))
    return null;
  return signalOf(known.providerMismatch, { details: { domain: sender.organisation } });
}

/** Hours east of Greenwich in which the clocks of a country run, summer time and overseas parts included. */
const clocks: Readonly<Record<string, readonly [from: number, to: number]>> = {
  br: [-5, -2],
  pt: [-1, 1],
  es: [0, 2],
  mx: [-8, -5],
  ar: [-3, -3],
  cl: [-6, -3],
  co: [-5, -5],
  pe: [-5, -5],
  uy: [-3, -2],
  uk: [0, 1],
};

/** Servers write Greenwich time and people travel: only a clock three hours off or more is worth a word. */
function foreignTimeZone({ message, sender, isList }: MailFacts): Signal | null {
  const clock = clocks[sender.host.suffix.split(".").at(-1) ?? ""];
  const written = /([+-])(\d{2})(\d{2})\s*(?:\([^()]{0,40}\)\s*)?$/.exec(
    headerValue(message.fields, "date").slice(0, 200),
  );
  if (!clock || !written || isList) return null;
  const hours = Number(`${written[1]}${written[2]}`) + Number(`${written[1]}${written[3]}`) / 60;
  const isNear = hours >= clock[0] - 2 && hours <= clock[1] + 2;
  return hours === 0 || isNear
    ? null
    : signalOf(known.foreignTimeZone, {
        details: { zone: `${written[1]}${written[2]}:${written[3]}`, domain: sender.organisation },
      });
}

const unique = ["from", "sender", "subject", "reply-to", "message-id", "date", "to"];

function ambiguousHeaders({ message }: MailFacts): Signal | null {
  const { fields } = message;
  const froms = headerValues(fields, "from");
  const from = froms[0] ?? "";
  const twice = froms.length > 1 && new Set(froms.map((value) => domainOf(value))).size > 1;
  const several =
    new Set(message.from.map((one) => organisationOf(domainOf(one.address)))).size > 1 &&
    !headerValue(fields, "sender");
  const hiddenAddress =
    /=\?[^?]{1,40}\?[bq]\?[^?]*(?:=40|QA==)[^?]*\?=/i.test(from.slice(0, 2000)) &&
    !/@/.test(from.replace(/=\?[^?]*\?[bq]\?[^?]*\?=/gi, "").slice(0, 2000));
  const raw = unique.some((name) => headerValues(fields, name).some((value) => value.includes("\0")));
  const odd = /<[^>]*</.test(from.slice(0, 2000)) || /<[^>]*\([^)]*\)[^>]*>/.test(from.slice(0, 2000));
  if (twice || several || hiddenAddress || raw) return signalOf(known.ambiguousHeaders);
  return odd || froms.length > 1 ? signalOf(known.ambiguousHeaders, { strength: "medium" }) : null;
}

function aligned({ authentication, sender }: MailFacts): Signal | null {
  return authentication.aligned
    ? signalOf(known.aligned, { details: { domain: sender.organisation } })
    : null;
}
