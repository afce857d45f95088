import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { createEngine } from "@atalaia/detect";
import { signalOf } from "./define-signal.ts";
import { mailExplanations } from "./explanations.ts";
import { messageSignals } from "./message-signals.ts";

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

test("a signal's id is its path and no id is used twice", () => {
  const ids = Object.values(messageSignals).map((signal) => signal.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.ok(existsSync(new URL(`./${id}.ts`, import.meta.url)), id);
});

test("the three languages of a signal name the same things", () => {
  for (const { id, texts } of Object.values(messageSignals)) {
    assert.deepEqual(placeholders(texts.es), placeholders(texts.en), id);
    assert.deepEqual(placeholders(texts["pt-BR"]), placeholders(texts.en), id);
  }
});

test("the engine puts a mail's signals into words in three languages", () => {
  const engine = createEngine({ explanations: mailExplanations });
  const report = engine.judge({
    channel: "email",
    turns: [{ from: "customer", text: "x" }],
    signals: [signalOf(messageSignals.lookalike, { details: { domain: "evil.example", genuine: "Good" } })],
  });
  for (const language of ["pt-BR", "en", "es"] as const) {
    assert.ok(
      engine.explain(report, language).reasons.some((reason) => reason.text.includes("evil.example")),
      language,
    );
  }
});
