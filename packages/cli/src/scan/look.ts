import {
  createEngine,
  type Desk,
  type Engine,
  type Finding,
  type Report,
  type Signal,
} from "@atalaia/detect";
import type { MailContext } from "@atalaia/mail";
import { safeText } from "./redaction.ts";
import type { Id, ScanLine, Subject, WireSignal } from "./types.ts";

/** A look with what the report for people needs besides the line. */
export interface Look {
  readonly line: ScanLine;
  readonly report: Report;
  /** What the places point into: one text, or one per turn. */
  readonly texts: readonly string[];
  readonly engine: Engine;
}

export type Looker = (id: Id, subject: Subject) => Promise<Look>;

/** Builds the engine once; mail and files bring more code, which is loaded when the first one comes. */
export function createLooker({ desk, dns }: { readonly desk: Desk; readonly dns: boolean }): Looker {
  const plain = createEngine({ desk });
  let tools: Promise<MailTools> | undefined;
  const mailTools = (): Promise<MailTools> => {
    tools ??= loadMailTools(desk, dns);
    return tools;
  };
  return async (id, subject) => {
    if (subject.kind === "turns") return lookAtTurns(id, subject, plain);
    return subject.kind === "mail"
      ? lookAtMail(id, subject, await mailTools())
      : lookAtFile(id, subject, await mailTools());
  };
}

function lookAtTurns(id: Id, subject: Extract<Subject, { kind: "turns" }>, engine: Engine): Look {
  const { channel, turns, languageHint, isConversation } = subject;
  const report = engine.judge({ channel, turns, ...(languageHint ? { languageHint } : {}) });
  const texts = turns.map(({ text }) => text);
  const redacted = texts.map((text, turn) => {
    const findings = report.findings.filter((finding) => finding.turn === turn);
    return safeText(engine, text, report.complete ? { ...report, findings } : engine.scan(text));
  });
  const line = lineOf(id, report, isConversation ? redacted : (redacted[0] ?? ""));
  return { line: isConversation ? line : withoutTurns(line), report, texts, engine };
}

interface MailTools {
  readonly engine: Engine;
  readonly mail: typeof import("@atalaia/mail");
  readonly context: () => MailContext;
}

async function loadMailTools(desk: Desk, dns: boolean): Promise<MailTools> {
  const mail = await import("@atalaia/mail");
  const engine = createEngine({ desk, explanations: mail.mailExplanations });
  const resolver = dns ? await networkResolver() : noResolver;
  const qr = { read: async (picture: Uint8Array) => (await qrReader(mail)).read(picture) };
  return { engine, mail, context: () => ({ engine, resolver, now: Date.now(), desk, qr }) };
}

/** Says "no answer", which is read as unknown, not as a failed check. */
const noResolver: MailContext["resolver"] = async () => {
  throw Object.assign(new Error("DNS is not asked"), { code: "ETIMEOUT" });
};

async function networkResolver(): Promise<MailContext["resolver"]> {
  const { Resolver } = await import("node:dns/promises");
  const resolver = new Resolver({ timeout: 2_000, tries: 1 });
  return (name, type) => resolver.resolve(name, type) as Promise<unknown[]>;
}

let reader: ReturnType<MailTools["mail"]["createQrReader"]> | undefined;

/** Its WASM costs a tenth of a second: only when a picture comes. */
function qrReader(mail: MailTools["mail"]): NonNullable<typeof reader> {
  reader ??= import("node:fs").then(({ readFileSync }) =>
    mail.createQrReader(readFileSync(new URL(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")))),
  );
  return reader;
}

async function lookAtMail(
  id: Id,
  { raw }: Extract<Subject, { kind: "mail" }>,
  { mail, context, engine }: MailTools,
): Promise<Look> {
  const report = await mail.analyzeMail(raw, context());
  // A report may be incomplete for a file's sake; the text is cut only where it was not read itself.
  const line = lineOf(
    id,
    report,
    safeText(engine, report.text, report.complete ? report : engine.scan(report.text)),
  );
  return { line: withoutTurns(line), report, texts: [report.text], engine };
}

async function lookAtFile(
  id: Id,
  { name, bytes }: Extract<Subject, { kind: "file" }>,
  { mail, context, engine }: MailTools,
): Promise<Look> {
  const file = await mail.analyzeFile(
    { name, declaredType: "application/octet-stream", bytes },
    { ...context(), lookAtMail: mail.analyzeMail },
  );
  const turns = [{ from: "customer", text: file.text }] as const;
  const judged = engine.judge({ channel: "email", turns, signals: file.signals });
  const report: Report = {
    ...judged,
    complete: judged.complete && file.complete,
    limits: [...judged.limits, ...file.limits],
    attachments: [{ name: file.name, type: file.type, signals: file.signals }],
  };
  const line = lineOf(
    id,
    report,
    safeText(engine, file.text, judged.complete ? judged : engine.scan(file.text)),
  );
  return { line: withoutTurns(line), report, texts: [file.text], engine };
}

function lineOf(id: Id, report: Report, redacted: ScanLine["redacted"]): ScanLine {
  return {
    id,
    verdict: report.verdict,
    score: report.score,
    complete: report.complete,
    signals: report.signals.map(wireSignal),
    findings: report.findings.map(wireFinding),
    requests: report.requests.map(({ action }) => ({ action })),
    attachments: report.attachments.map(({ name, type, signals }) => ({
      name,
      type,
      signals: signals.map(wireSignal),
    })),
    redacted,
    limits: report.limits,
    carriedBy: report.carriedBy,
    engine: report.engine,
  };
}

function wireSignal({ id, category, strength, spans, benign }: Signal): WireSignal {
  return { id, category, strength, spans, ...(benign === true ? { benign } : {}) };
}

function wireFinding({ type, category, start, end, turn }: Finding): ScanLine["findings"][number] {
  return { type, category, start, end, ...(turn === undefined ? {} : { turn }) };
}

function withoutTurns(line: ScanLine): ScanLine {
  return {
    ...line,
    signals: line.signals.map((signal) => ({ ...signal, spans: signal.spans.map(placeOf) })),
    findings: line.findings.map(({ type, category, ...span }) => ({ type, category, ...placeOf(span) })),
  };
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}
