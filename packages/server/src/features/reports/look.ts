import type { Engine, Finding, Judgement, Report, Signal } from "@atalaia/detect";
import { analyzeFile, analyzeMail, type FileReport, type MailContext, type MailReport } from "@atalaia/mail";
import { readFileFrame } from "./file-frame.ts";
import type { Look, LookInput, ReportBody, SafeAttachment, SafeText } from "./look.types.ts";
import { renderSafe, type SafeRendering } from "./safe-text.ts";

/** What a look needs from its process, besides the message. */
export interface LookTools {
  readonly engine: Engine;
  readonly resolver: MailContext["resolver"];
  readonly qr?: MailContext["qr"];
}

type Timed = Omit<Look, "milliseconds">;

/** Reads one message, judges it and makes it safe. Everything that leaves is safe, but `values`, which get sealed. */
export async function look(input: LookInput, tools: LookTools): Promise<Look> {
  const started = performance.now();
  const result = await lookByFormat[input.format](input, tools);
  return { ...result, milliseconds: Math.round(performance.now() - started) };
}

const lookByFormat: Readonly<
  Record<LookInput["format"], (input: LookInput, tools: LookTools) => Promise<Timed>>
> = {
  json: lookAtText,
  rfc5322: lookAtMail,
  file: lookAtFile,
};

async function lookAtText(input: LookInput, tools: LookTools): Promise<Timed> {
  const message = JSON.parse(Buffer.from(input.raw).toString("utf8")) as { text: string; subject?: string };
  const judgement = tools.engine.judge({
    channel: input.channel,
    turns: [{ from: input.from, text: message.text }],
    identity: input.identity,
    ...(input.state ? { state: input.state } : {}),
  });
  const body = renderSafe(message.text, judgement.findings, input.tokenKey);
  return {
    ...verdictOf(judgement),
    subject: safeSubject(message.subject, tools.engine, input.tokenKey),
    body: plain(body),
    report: reportBody(judgement, body, null, []),
    attachments: [],
    state: judgement.state,
    automatic: false,
    held: false,
  };
}

async function lookAtMail(input: LookInput, tools: LookTools): Promise<Timed> {
  const report = await analyzeMail(input.raw, mailContext(input, tools));
  const body = renderSafe(report.text, report.findings, input.tokenKey);
  const dangerous = report.verdict === "danger" || report.files.some((file) => file.held);
  return {
    ...verdictOf(report),
    subject: safeSubject(report.subject, tools.engine, input.tokenKey),
    body: plain(body),
    report: reportBody(report, body, report, mailLinks(report, tools, input.tokenKey)),
    attachments: report.files.map((file) => safeAttachment(file, tools.engine, input.tokenKey)),
    state: report.state,
    automatic: report.automatic,
    held: dangerous,
  };
}

async function lookAtFile(input: LookInput, tools: LookTools): Promise<Timed> {
  const frame = readFileFrame(input.raw);
  const file = await analyzeFile(frame, mailContext(input, tools));
  const scan = tools.engine.scan(file.text);
  const judgement = tools.engine.judge({
    channel: input.channel,
    turns: [{ from: input.from, text: file.text }],
    signals: file.signals,
    ...(input.state ? { state: input.state } : {}),
  });
  const body = renderSafe(file.text, scan.findings, input.tokenKey);
  return {
    ...verdictOf({ ...judgement, complete: judgement.complete && file.complete }),
    subject: safeSubject(frame.name, tools.engine, input.tokenKey),
    body: plain(body),
    report: {
      ...reportBody(judgement, body, null, []),
      limits: [...judgement.limits, ...file.limits],
    },
    attachments: [safeAttachment(file, tools.engine, input.tokenKey)],
    state: judgement.state,
    automatic: false,
    held: file.held || judgement.verdict === "danger",
  };
}

function mailContext(input: LookInput, tools: LookTools): MailContext {
  const ours = new Set(input.ourMessageIds);
  return {
    engine: tools.engine,
    resolver: tools.resolver,
    now: input.now,
    desk: input.desk,
    identity: input.identity,
    isOurMessageId: (id) => ours.has(id),
    ...(tools.qr ? { qr: tools.qr } : {}),
    ...(input.state ? { state: input.state } : {}),
    ...(input.envelope ? { envelope: input.envelope } : {}),
  };
}

function verdictOf(
  report: Pick<Report, "verdict" | "score" | "complete" | "engine">,
): Pick<Look, "verdict" | "score" | "complete" | "engine"> {
  return { verdict: report.verdict, score: report.score, complete: report.complete, engine: report.engine };
}

function plain({ text, tokens, values }: SafeRendering): SafeText {
  return { text, tokens, values };
}

function safeSubject(subject: string | undefined, engine: Engine, tokenKey: Uint8Array): SafeText | null {
  if (!subject) return null;
  const shown = subject.slice(0, 500);
  return plain(renderSafe(shown, engine.scan(shown).findings, tokenKey));
}

/** Words that come from the message but stand outside its text (names, labels, targets) are made safe alone. */
function safeWords(words: string, engine: Engine, tokenKey: Uint8Array): string {
  const shown = words.slice(0, 2_000);
  return renderSafe(shown, engine.scan(shown).findings, tokenKey).text;
}

function reportBody(
  judgement: Judgement | MailReport,
  body: SafeRendering,
  mail: MailReport | null,
  links: ReportBody["links"],
): ReportBody {
  return {
    signals: judgement.signals.map((signal) => moveSignal(signal, body)),
    requests: judgement.requests.map((request) => ({
      action: request.action,
      spans: request.spans.map(body.move),
    })),
    findings: countFindings(judgement.findings),
    limits: judgement.limits,
    carriedBy: judgement.carriedBy,
    authentication: mail?.authentication ?? null,
    links,
  };
}

function moveSignal(signal: Signal, body: SafeRendering): Signal {
  return { ...signal, spans: signal.spans.map(body.move) };
}

function countFindings(findings: readonly Finding[]): ReportBody["findings"] {
  const counts = new Map<string, { type: string; category: string; count: number }>();
  for (const { type, category } of findings) {
    const row = counts.get(type) ?? { type, category, count: 0 };
    row.count += 1;
    counts.set(type, row);
  }
  return [...counts.values()];
}

function safeAttachment(file: FileReport, engine: Engine, tokenKey: Uint8Array): SafeAttachment {
  return {
    name: safeWords(showableName(file.name), engine, tokenKey),
    type: file.type,
    size: file.size,
    sha256: file.sha256,
    held: file.held,
    complete: file.complete,
    signals: file.signals,
  };
}

/** Control characters and direction overrides make a name look like another (Unicode TR36, section 2.5). */
function showableName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 200) || "file";
}

const mostLinksShown = 50;

function mailLinks(report: MailReport, tools: LookTools, tokenKey: Uint8Array): ReportBody["links"] {
  return report.links.slice(0, mostLinksShown).map((link) => ({
    target: safeWords(link.href, tools.engine, tokenKey),
    text: safeWords(link.text, tools.engine, tokenKey),
    signals: link.signals.map((signal) => ({ ...signal, spans: [] })),
  }));
}
