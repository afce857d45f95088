import type { Signal, Verdict } from "@atalaia/detect";
import { lookalikeOf } from "../domains/lookalike.ts";
import { domainOf, parseHost } from "../domains/registrable.ts";
import { isSendersOwn, type MailFacts } from "../facts.ts";
import { payments } from "../lists/lures.ts";
import { headerValue } from "../message/headers.ts";
import { signalOf } from "../signals/define-signal.ts";
import { messageSignals as known } from "../signals/message-signals.ts";
import type { JudgedLink } from "./links.ts";

/** Suffixes that registries give to authorities, schools and courts only. */
const restricted =
  /(?:^|\.)(?:gov|edu|mil|(?:gov|jus|leg|mp|mil)\.br|go[bv]\.\w\w|edu\.\w\w|(?:ac|sch|nhs|police)\.uk)$/;
const claimsReply = /^\s*(?:re|res|resp|aw|sv|antw)\s*(?:\[\d+\])?\s*:/i;
const claimsForward = /^\s*(?:fwd?|fw|enc|rv|tr|reenv|reencaminhada)\s*:/i;

/** Whether the conversation a message belongs to is real (detection signal 73), and what speaks for the sender. */
export function judgeThread(facts: MailFacts): Signal[] {
  return [
    fakeThread(facts),
    hijacked(facts),
    ownThread(facts),
    knownDomain(facts),
    genuineBrand(facts),
  ].filter((signal) => signal !== null);
}

function hasHistory({ message, body }: MailFacts): boolean {
  return (
    message.inReplyTo.length > 0 ||
    message.references.length > 0 ||
    body.fresh.quoted.end > body.fresh.quoted.start
  );
}

function fakeThread(facts: MailFacts): Signal | null {
  const { subject } = facts.message;
  if (facts.isList || facts.isOwnThread || !claimsReply.test(subject) || claimsForward.test(subject))
    return null;
  if (!hasHistory(facts)) return signalOf(known.fakeThread);
  const denies =
    facts.context.isOurMessageId !== undefined &&
    facts.message.references.length === 0 &&
    facts.message.inReplyTo.length > 0;
  return denies ? signalOf(known.fakeThread, { strength: "weak" }) : null;
}

/** The history shows a partner's address; the new message comes from an imitation of it and is about money. */
function hijacked(facts: MailFacts): Signal | null {
  const { message, sender, folded } = facts;
  if (facts.isOwnThread || !claimsReply.test(message.subject) || sender.isKnown) return null;
  const partners = [...message.inReplyTo, ...message.references]
    .map((id) => parseHost(domainOf(id)).domain)
    .filter(Boolean);
  const imitates = lookalikeOf(sender.host, facts.known)?.of.domains;
  const continues = imitates !== undefined && partners.some((domain) => imitates.has(domain));
  const aboutMoney = payments.paymentContext.test(folded.fresh);
  return continues && aboutMoney
    ? signalOf(known.hijackedThread, { details: { domain: sender.organisation } })
    : null;
}

function ownThread(facts: MailFacts): Signal | null {
  return facts.isOwnThread && (facts.authentication.aligned || !facts.authentication.isConclusive)
    ? signalOf(known.ownThread)
    : null;
}

function knownDomain({ sender, authentication }: MailFacts): Signal | null {
  if (
    !sender.isKnown ||
    authentication.dmarc === "fail" ||
    (authentication.isConclusive && !authentication.aligned)
  )
    return null;
  return signalOf(known.knownDomain, {
    details: { domain: sender.organisation },
    strength: authentication.aligned ? (sender.owner?.owner === "own" ? "strong" : "medium") : "weak",
  });
}

function genuineBrand({ sender, authentication }: MailFacts): Signal | null {
  if (
    !sender.isBrand ||
    authentication.dmarc === "fail" ||
    (authentication.isConclusive && !authentication.aligned)
  )
    return null;
  return signalOf(known.genuineBrand, {
    details: { brand: sender.owner?.name ?? "" },
    strength: authentication.aligned ? "strong" : "weak",
  });
}

/** What speaks for a mail whose every other part is in order; given the attack signals found so far. */
export function judgeGoodStanding(
  facts: MailFacts,
  links: readonly JudgedLink[],
  signals: readonly Signal[],
): Signal[] {
  if (facts.authentication.dmarc === "fail" || signals.some(isSuspicion)) return [];
  return [listMail(facts), automaticReply(facts), ownLinks(facts, links)].filter((signal) => signal !== null);
}

function isSuspicion(signal: Signal): boolean {
  return signal.benign !== true && signal.strength !== "weak";
}

function automaticReply({ message, links }: MailFacts): Signal | null {
  const submitted = headerValue(message.fields, "auto-submitted").toLowerCase();
  const isAnswer = submitted.startsWith("auto-replied") || headerValue(message.fields, "x-autoreply") !== "";
  const isBounce = /^mailer-daemon@|^postmaster@/i.test(message.from[0]?.address ?? "");
  const isBare = links.length === 0 && message.parts.length === 0;
  return (isAnswer || isBounce) && isBare ? signalOf(known.automaticReply) : null;
}

function ownLinks(facts: MailFacts, links: readonly JudgedLink[]): Signal | null {
  const { sender, authentication } = facts;
  if (sender.isFreemail || facts.isImpostor) return null;
  // Nobody gets a name below these without proof, so a forged sender's link still leads to the real one.
  if (!authentication.aligned && !restricted.test(sender.host.suffix)) return null;
  const hosts = links.map((judged) => judged.host).filter((host) => host !== null);
  const areOwn = hosts.length > 0 && hosts.every((host) => isSendersOwn(host, facts));
  return areOwn ? signalOf(known.ownLinks, { details: { domain: sender.organisation } }) : null;
}

function listMail({ isList }: MailFacts): Signal | null {
  return isList ? signalOf(known.listMail) : null;
}

/** The history is not the sender's words, but an attack in it is worth a word. */
export function judgeQuote(verdict: Verdict): Signal | null {
  return verdict === "danger" ? signalOf(known.suspiciousQuote) : null;
}
