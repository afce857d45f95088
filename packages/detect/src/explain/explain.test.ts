import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../judge/judge.ts";
import { SIGNALS } from "../signals/catalogue.ts";
import type { Language, Report, Signal } from "../types.ts";
import { explain } from "./explain.ts";
import { LEAD } from "./sentences.ts";

const LANGUAGES: readonly Language[] = ["pt-BR", "en", "es"];
const dependencies = {
  scan: () => ({ findings: [], complete: true, limits: [] }),
  desk: {},
  version: "test",
};

function reportOn(text: string): Report {
  return judge({ channel: "chat", turns: [{ from: "customer", text }] }, dependencies);
}

test("a report has a sentence, a reason for each signal and something to do, in each language", () => {
  const report = reportOn("Me passa a sua senha e o código que chegou, é urgente");
  for (const language of LANGUAGES) {
    const { sentence, reasons, advice } = explain(report, language);
    assert.ok(sentence.startsWith(LEAD.danger[language].split("{")[0]!));
    assert.deepEqual(
      new Set(reasons.map((reason) => reason.signal)),
      new Set(report.signals.map((signal) => signal.id)),
    );
    assert.ok(advice.length > 0);
  }
});

test("the evidence that carries the verdict comes first", () => {
  const report = reportOn("Oi querida, me passa a sua senha, é urgente");
  assert.equal(explain(report, "en").reasons[0]?.signal, report.carriedBy[0]);
});

test("a clear report that was not fully looked at is not called harmless", () => {
  const report = { ...reportOn("bom dia"), complete: false };
  assert.notEqual(explain(report, "en").sentence, explain({ ...report, complete: true }, "en").sentence);
});

test("signals of other packages bring their words, and one without words still has a reason", () => {
  const signal: Signal = {
    id: "domain/lookalike",
    category: "domain",
    strength: "strong",
    spans: [],
    details: { domain: "exarnple.com" },
  };
  const report = { ...reportOn("bom dia"), signals: [signal] };
  const texts = { "pt-BR": "Imita {domain}.", en: "Imitates {domain}.", es: "Imita {domain}." };
  assert.equal(explain(report, "en", [{ id: signal.id, texts }]).reasons[0]?.text, "Imitates exarnple.com.");
  assert.notEqual(explain(report, "en").reasons[0]?.text, "");
});

test("no two signals are explained in the same words", () => {
  for (const language of LANGUAGES) {
    const texts = SIGNALS.map((signal) => signal.texts[language]);
    assert.equal(new Set(texts).size, texts.length);
  }
});
