import type { Signal, Strength } from "@atalaia/detect";
import { foldConfusables } from "../domains/skeleton.ts";
import type { MailFacts } from "../facts.ts";
import { isSendersOwn } from "../facts.ts";
import {
  advanceFee,
  brCode,
  callback,
  cryptoWallet,
  extortion,
  lures,
  payments,
  reportsPhish,
} from "../lists/lures.ts";
import { signalOf } from "../signals/define-signal.ts";
import { messageSignals as known } from "../signals/message-signals.ts";
import type { FileReport } from "../types.ts";
import { belongsTo } from "./claims.ts";
import type { JudgedLink } from "./links.ts";

/** What the body says beside its sender and links (detection signals 29, 32, 41, 42, 46, 47). */
export function judgeContent(facts: MailFacts, links: readonly JudgedLink[]): Signal[] {
  if (isTold(facts)) return [...markup(facts)];
  return [
    lure(facts, links),
    disputedCharge(facts),
    blackmail(facts),
    bankDetails(facts),
    payroll(facts),
    giftCards(facts),
    errand(facts),
    fortune(facts),
    wallet(facts),
    paymentCode(facts),
    imageOnly(facts),
    filePlace(facts, links),
  ]
    .filter((signal) => signal !== null)
    .concat(markup(facts));
}

/** A short note that asks whether something is genuine, or reports it, is not itself the attack. */
export function isTold({ folded, body, sender }: MailFacts): boolean {
  const length = body.fresh.end - body.fresh.start;
  return (
    length < 1500 &&
    !body.isHtml &&
    reportsPhish.test(folded.fresh.slice(0, 1500)) &&
    !sender.isBrand &&
    body.forms.length === 0
  );
}

/** Senders who may speak of their own accounts: the brand itself, and those the desk knows. */
function isEntitled({ sender, authentication, claims }: MailFacts): boolean {
  if (authentication.dmarc === "fail") return false;
  if (sender.isKnown || sender.isBrand) return true;
  return claims.name.some((claim) => belongsTo(sender.host, claim.brand));
}

function lure(facts: MailFacts, links: readonly JudgedLink[]): Signal | null {
  if (isEntitled(facts) || facts.isOwnThread) return null;
  const found = lures.filter((one) => one.patterns.some((pattern) => pattern.test(facts.folded.fresh)));
  if (found.length === 0) return null;
  const fresh = links.filter((judged) => judged.link.isFresh);
  const risky =
    fresh.find((judged) => judged.isRisky) ??
    (facts.isImpostor ? fresh.find((judged) => judged.host !== null) : undefined);
  if (risky)
    return signalOf(known.lureWithRiskyLink, {
      details: { domain: risky.host?.domain || risky.host?.name || "?" },
      strength: riskyStrength(facts, risky, found.length),
    });
  if (found.some((one) => one.needs === "alone"))
    return signalOf(known.lure, { strength: fresh.length > 0 ? "strong" : "medium" });
  const elsewhere = fresh.some((judged) => judged.host !== null && !isSendersOwn(judged.host, facts));
  if (facts.isList || (fresh.length === 0 && facts.body.forms.length === 0)) return null;
  const strength: Strength = found.length > 1 || (elsewhere && facts.sender.isFreemail) ? "medium" : "weak";
  return signalOf(known.lure, { strength: facts.body.forms.length > 0 ? "strong" : strength });
}

const mild: ReadonlySet<string> = new Set([known.abusedSuffix.id, known.shortener.id]);

/** One word and a short link also stand in honest mail of small firms and lists. */
function riskyStrength(facts: MailFacts, risky: JudgedLink, lureCount: number): Strength {
  const onlyMild = risky.signals.every((signal) => mild.has(signal.id));
  if (facts.isList && (onlyMild || lureCount < 2)) return "weak";
  return onlyMild && lureCount < 2 && !facts.isImpostor ? "medium" : "strong";
}

function filePlace(facts: MailFacts, links: readonly JudgedLink[]): Signal | null {
  if (isEntitled(facts)) return null;
  const place = links.find(
    (judged) => judged.link.isFresh && judged.isRisky && judged.signals.length === 0 && judged.host,
  );
  if (!place?.host || !lures.some((one) => one.patterns.some((pattern) => pattern.test(facts.folded.fresh))))
    return null;
  return signalOf(known.fileOrFormHost, { details: { domain: place.host.domain } });
}

function disputedCharge({ folded, sender, claims, isOwnThread }: MailFacts): Signal | null {
  const text = folded.fresh;
  if (isOwnThread || sender.isKnown || sender.isBrand) return null;
  if (
    !callback.charge.test(text) ||
    !callback.amount.test(text) ||
    !callback.call.test(text) ||
    !callback.dispute.test(text)
  )
    return null;
  const pretends = claims.name.length + claims.body.length > 0;
  return signalOf(known.disputedChargeCall, {
    strength: pretends || sender.isFreemail ? "strong" : "medium",
  });
}

function blackmail({ folded }: MailFacts): Signal | null {
  const text = folded.fresh;
  return extortion.hold.test(text) && extortion.shame.test(text) && extortion.demand.test(text)
    ? signalOf(known.blackmail)
    : null;
}

function isStranger(facts: MailFacts): boolean {
  const { sender, authentication } = facts;
  return (
    !(sender.isKnown && (authentication.aligned || !authentication.isConclusive)) ||
    authentication.dmarc === "fail"
  );
}

function bankDetails(facts: MailFacts): Signal | null {
  const text = facts.folded.fresh;
  if (!payments.bankChange.some((pattern) => pattern.test(text)) || !payments.paymentContext.test(text))
    return null;
  return signalOf(known.bankDetailsByMail, { strength: isStranger(facts) ? "strong" : "medium" });
}

function payroll(facts: MailFacts): Signal | null {
  const text = facts.folded.fresh;
  if (!payments.payroll.test(text) || !payments.payrollChange.test(text) || !payments.firstPerson.test(text))
    return null;
  if (!isStranger(facts) || text.length > 1500) return null;
  return signalOf(known.payrollByMail, { strength: facts.sender.isFreemail ? "strong" : "medium" });
}

function giftCards(facts: MailFacts): Signal | null {
  const text = facts.folded.fresh;
  if (!payments.giftCards.test(text) || !payments.giftErrand.test(text) || facts.body.isHtml || facts.isList)
    return null;
  return isStranger(facts)
    ? signalOf(known.giftCardErrand, {
        strength: payments.secrecy.test(text) || facts.sender.isFreemail ? "strong" : "medium",
      })
    : null;
}

function errand(facts: MailFacts): Signal | null {
  const text = facts.folded.fresh;
  if (text.length > 700 || facts.isOwnThread || !payments.errand.test(text) || !payments.secrecy.test(text))
    return null;
  if (!isStranger(facts)) return null;
  return signalOf(known.errandOpener, {
    strength: facts.sender.isFreemail || facts.isImpostor ? "strong" : "weak",
  });
}

function fortune(facts: MailFacts): Signal | null {
  const text = facts.folded.fresh;
  if (facts.isList || !isStranger(facts)) return null;
  const words = new Set(text.match(advanceFee.fortune) ?? []);
  if (words.size === 0 || !advanceFee.stranger.test(text)) return null;
  return signalOf(known.fortuneFromStranger, {
    strength: words.size > 1 || facts.sender.isFreemail ? "strong" : "medium",
  });
}

function wallet({ body }: MailFacts): Signal | null {
  return cryptoWallet.test(
    body.text.slice(body.fresh.start, Math.min(body.fresh.end, body.fresh.start + 50_000)),
  )
    ? signalOf(known.wallet)
    : null;
}

/** A BR Code (EMV QRCPS with the arrangement of Brazil's central bank) to be pasted into a banking app. */
function paymentCode(facts: MailFacts): Signal | null {
  const { body, isOwnThread, sender } = facts;
  const text = body.text.slice(body.fresh.start, Math.min(body.fresh.end, body.fresh.start + 50_000));
  const found = text.match(brCode)?.some(hasRightChecksum) ?? false;
  if (!found || isOwnThread) return null;
  return signalOf(known.paymentCode, { strength: isStranger(facts) && !sender.isBrand ? "medium" : "weak" });
}

/** CRC-16/CCITT-FALSE over everything before its own four digits (EMV QRCPS, field 63). */
function hasRightChecksum(code: string): boolean {
  let crc = 0xffff;
  for (const byte of Buffer.from(code.slice(0, -4), "utf8")) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc === Number.parseInt(code.slice(-4), 16);
}

function imageOnly(facts: MailFacts): Signal | null {
  const { body, links, isList } = facts;
  const words = body.text.trim().length;
  if (!body.isHtml || body.images === 0 || words > 120 || isList || links.length === 0 || isEntitled(facts))
    return null;
  return signalOf(known.imageOnly);
}

/** An invitation whose words are a phishing pretext, from someone who has no part in it. */
export function judgeInvitation(facts: MailFacts, files: readonly FileReport[]): Signal[] {
  if (isEntitled(facts) || facts.isOwnThread) return [];
  const invitations = files.filter(
    (file) => file.type === "text/calendar" || file.declaredType.startsWith("text/calendar"),
  );
  const texts = invitations.map((file) => foldConfusables(file.text.slice(0, 5000)).replace(/\s+/g, " "));
  const lured = texts.some((text) => lures.some((one) => one.patterns.some((pattern) => pattern.test(text))));
  return lured ? [signalOf(known.calendarLure)] : [];
}

const fewWords = 20;

/** Filters read one form, people the other: honest twins share most of their words. */
function alternative({ message, body }: MailFacts): Signal | null {
  const twin = wordsOf(message.unshown.join(" "));
  const seen = wordsOf(body.text);
  if (twin.size < fewWords || seen.size < fewWords) return null;
  const shared = [...twin].filter((word) => seen.has(word)).length;
  return shared < Math.min(twin.size, seen.size) / 5 ? signalOf(known.differentAlternative) : null;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 10_000)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  );
}

function markup(facts: MailFacts): Signal[] {
  const { body } = facts;
  const broken = body.hidden.brokenWords;
  const long = body.hidden.length > 800 && body.hidden.length > body.text.length / 2;
  return [
    alternative(facts),
    broken >= 2
      ? signalOf(known.hiddenText, { strength: broken >= 3 ? "strong" : "medium" })
      : long
        ? signalOf(known.hiddenText, { strength: facts.isList ? "weak" : "medium" })
        : null,
    body.forms.some((form) => form.asksPassword) ? signalOf(known.passwordForm) : null,
    body.refresh
      ? signalOf(known.activeHtml)
      : body.base && body.anchors.some((anchor) => !/^[a-z]+:/i.test(anchor.href))
        ? signalOf(known.activeHtml, { strength: "medium" })
        : null,
  ].filter((signal) => signal !== null);
}
