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

function foreignProof({ authentication, sender, lists, isList }: MailFacts): Signal | null {
  if (!authentication.isConclusive || authentication.aligned || authentication.dmarc === "fail" || isList)
    return null;
  const signer = authentication.signedBy[0];
  if (!signer)
    return authentication.spf === "pass"
      ? null
      : signalOf(known.failed, { details: { domain: sender.organisation } });
  const details = { signer: organisationOf(signer), domain: sender.organisation };
  return signalOf(lists.bulk.has(parseHost(signer)) ? known.bulkSenderOnly : known.unaligned, { details });
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
