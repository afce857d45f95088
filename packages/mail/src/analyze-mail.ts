import type { Signal } from "@atalaia/detect";
import { analyzeFile } from "./attachments/analyze-file.ts";
import { authenticate } from "./authentication/authenticate.ts";
import { factsOf, type MailFacts } from "./facts.ts";
import { judgeAuthenticity } from "./judge/authenticity.ts";
import { isTold, judgeContent, judgeInvitation } from "./judge/content.ts";
import { type JudgedLink, judgeLink } from "./judge/links.ts";
import { isServiceNotice } from "./judge/notice.ts";
import { judgeSender } from "./judge/sender.ts";
import { judgeGoodStanding, judgeThread } from "./judge/thread.ts";
import { judgeWords } from "./judge/words.ts";
import { createBudget, limitsOf } from "./limits.ts";
import { collectLinks, linkFrom } from "./links/collect.ts";
import { type Body, readBody } from "./message/body.ts";
import { headerValue } from "./message/headers.ts";
import { type ParsedMessage, parseMessage } from "./message/parse.ts";
import type { FileReport, Link, MailContext, MailReport } from "./types.ts";

const accompanyingText = 20_000;
const judgedLinks = 400;

/**
 * Looks at one message: takes it apart, checks who sent it, judges sender, links, words and files together. Never
 * throws for what the message holds; a look that ended early says so (`complete: false`, `limits`).
 */
export async function analyzeMail(raw: Uint8Array, context: MailContext): Promise<MailReport> {
  const limits = limitsOf(context.limits);
  const message = parseMessage(raw, limits);
  const body = readBody(message.shown, limits);
  const authentication = await authenticate(message.bytes, message.fields, context);
  const links = collectLinks(body, limits.links);
  const facts = factsOf(message, body, links, authentication, context);
  const files = await lookAtFiles(message, body, context);
  const fresh = links.slice(0, judgedLinks).map((link) => judgeLink(link, facts));
  const inFiles = files.flatMap((file) => linksOf(file, facts));
  const signals = distinct([
    ...judgeMessage(facts, [...fresh, ...inFiles]),
    ...judgeInvitation(facts, files),
    ...files.flatMap((file) => file.signals),
  ]);
  return reportOf(facts, signals, fresh, files, limits.links < links.length);
}

function judgeMessage(facts: MailFacts, links: readonly JudgedLink[]): Signal[] {
  const told = isTold(facts);
  const ofLinks = links.filter((judged) => judged.link.isFresh && !told).flatMap((judged) => judged.signals);
  const signals = [
    ...judgeSender(facts),
    ...judgeAuthenticity(facts),
    ...ofLinks,
    ...judgeContent(facts, links),
    ...judgeThread(facts),
  ];
  return [...signals, ...judgeGoodStanding(facts, links, signals)];
}

async function lookAtFiles(message: ParsedMessage, body: Body, context: MailContext): Promise<FileReport[]> {
  const inner: MailContext = {
    ...context,
    accompanyingText: `${message.subject}\n${body.text.slice(0, accompanyingText)}`,
    budget: context.budget ?? createBudget(limitsOf(context.limits)),
    nesting: context.nesting ?? 0,
    lookAtMail: analyzeMail,
  };
  const reports: FileReport[] = [];
  for (const { name, declaredType, bytes } of message.parts)
    reports.push(await analyzeFile({ name, declaredType, bytes }, inner));
  return reports;
}

function linksOf(file: FileReport, facts: MailFacts): JudgedLink[] {
  const source = file.type.startsWith("image/") ? "qr" : "file";
  return file.links
    .slice(0, judgedLinks)
    .map((link) => judgeLink(linkFrom(link.href, link.text, source), facts));
}

/** One signal per id: the strongest sighting stands for all. */
function distinct(signals: readonly Signal[]): Signal[] {
  const rank = { strong: 2, medium: 1, weak: 0 } as const;
  const kept = new Map<string, Signal>();
  for (const signal of signals) {
    const other = kept.get(signal.id);
    if (!other || rank[signal.strength] > rank[other.strength]) kept.set(signal.id, signal);
  }
  return [...kept.values()];
}

function reportOf(
  facts: MailFacts,
  signals: readonly Signal[],
  links: readonly JudgedLink[],
  files: readonly FileReport[],
  tooManyLinks: boolean,
): MailReport {
  const { message, body, authentication, context } = facts;
  const judged = judgeWords(facts, signals, files, isServiceNotice(facts, links, files));
  const scanned = context.engine.scan(body.text);
  const limits = new Set([
    ...message.limits,
    ...body.limits,
    ...authentication.limits,
    ...judged.limits,
    ...scanned.limits,
    ...(tooManyLinks ? ["links"] : []),
    ...files.filter((file) => !file.complete).flatMap((file) => file.limits),
  ]);
  const { spf, dkim, dmarc, arc, aligned, authservId } = authentication;
  return {
    verdict: judged.verdict,
    score: judged.score,
    complete: limits.size === 0 && judged.complete && scanned.complete,
    limits: [...limits].sort(),
    signals: judged.signals,
    findings: scanned.findings,
    requests: judged.requests,
    attachments: files.map(({ name, type, signals: own }) => ({ name, type, signals: own })),
    carriedBy: judged.carriedBy,
    engine: judged.engine,
    messageId: message.messageId,
    inReplyTo: message.inReplyTo,
    references: message.references,
    from: message.from[0] ?? { name: "", address: "" },
    replyTo: message.replyTo,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    subjectFindings: context.engine.scan(message.subject).findings,
    date: message.date,
    text: body.text,
    fresh: { start: body.fresh.start, end: body.fresh.end },
    authentication: { spf, dkim, dmarc, arc, aligned, ...(authservId ? { authservId } : {}) },
    links: links.map(({ link, signals: own }): Link => ({ href: link.href, text: link.text, signals: own })),
    files,
    state: judged.state,
    automatic: isAutomatic(message),
  };
}

/** Auto-replies (RFC 3834), bounces (RFC 3464) and list mail (RFC 2919): nobody waits for an answer. */
function isAutomatic({ fields, returnPath }: ParsedMessage): boolean {
  const submitted = headerValue(fields, "auto-submitted").toLowerCase();
  if (submitted && submitted !== "no") return true;
  if (/^(?:bulk|list|junk|auto_reply)$/i.test(headerValue(fields, "precedence"))) return true;
  if (
    headerValue(fields, "list-id") ||
    headerValue(fields, "x-autoreply") ||
    headerValue(fields, "x-auto-response-suppress").toLowerCase() === "all"
  )
    return true;
  const isReport = /^multipart\/report\b/i.test(headerValue(fields, "content-type"));
  return (
    isReport ||
    (returnPath === "" &&
      /^(?:mailer-daemon|postmaster)@/i.test(headerValue(fields, "from").replace(/^.*</, "")))
  );
}
