import type { messageView, reportView } from "@atalaia/contract";
import type { Engine, Report, Signal } from "@atalaia/detect";
import type { z } from "zod";
import type { MessageRow, ReportRow } from "./messages.store.ts";

type Language = "pt-BR" | "en" | "es";

/** A message as it may leave the server: safe text, and the report in the reader's language. */
export function presentMessage(
  row: MessageRow,
  engine: Engine,
  language: Language,
  contactHandle: string,
): z.input<typeof messageView> {
  return {
    id: row.id,
    direction: row.direction,
    state: row.state,
    at: row.at.toISOString(),
    author: authorOf(row, contactHandle),
    subject: row.safe_subject,
    text: row.safe_text ?? "",
    tokens: row.tokens,
    report: row.report ? presentReport(row.report, engine, language) : null,
    attachments: row.attachments.map((file) => ({
      ...file,
      signals: presentSignals(file.signals, engine, language),
    })),
    release: row.release ? { ...row.release, at: new Date(row.release.at).toISOString() } : null,
    delivery: row.delivery,
  };
}

function authorOf(row: MessageRow, contactHandle: string): z.input<typeof messageView>["author"] {
  if (row.author_kind === "member")
    return { kind: "member", id: row.author_member_id, name: row.author_name ?? "" };
  return { kind: row.author_kind, id: row.contact_id, name: contactHandle };
}

export function presentReport(
  row: ReportRow,
  engine: Engine,
  language: Language,
): z.input<typeof reportView> {
  const { body } = row;
  const explanation = engine.explain(asReport(row), language);
  return {
    verdict: row.verdict,
    score: row.score,
    complete: row.complete,
    limits: [...body.limits],
    sentence: explanation.sentence,
    reasons: explanation.reasons.map((reason) => ({
      signal: reason.signal,
      text: reason.text,
      spans: [...reason.spans],
    })),
    advice: [...explanation.advice],
    signals: presentSignals(body.signals, engine, language),
    requests: body.requests.map((request) => ({ action: request.action, spans: [...request.spans] })),
    findings: [...body.findings],
    authentication: body.authentication,
    links: body.links.map((link) => ({ ...link, signals: presentSignals(link.signals, engine, language) })),
    engine: row.engine,
    analysedAt: new Date(row.at).toISOString(),
  };
}

function asReport(row: ReportRow): Report {
  const { signals, requests, limits, carriedBy } = row.body;
  return {
    verdict: row.verdict,
    score: row.score,
    complete: row.complete,
    limits,
    signals,
    findings: [],
    requests,
    attachments: [],
    carriedBy,
    engine: row.engine,
  };
}

function presentSignals(
  signals: readonly Signal[],
  engine: Engine,
  language: Language,
): z.input<typeof reportView>["signals"] {
  return signals.map((signal) => ({
    id: signal.id,
    category: signal.category,
    strength: signal.strength,
    benign: signal.benign === true,
    spans: [...signal.spans],
    text: describeSignal(signal, engine, language),
  }));
}

export function describeSignal(signal: Signal, engine: Engine, language: Language): string {
  const alone: Report = {
    verdict: "caution",
    score: 0.5,
    complete: true,
    limits: [],
    signals: [signal],
    findings: [],
    requests: [],
    attachments: [],
    carriedBy: [signal.id],
    engine: "",
  };
  return engine.explain(alone, language).reasons.find((reason) => reason.signal === signal.id)?.text ?? "";
}
