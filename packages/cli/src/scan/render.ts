import type { Explanation, Language } from "@atalaia/detect";
import type { Look } from "./look.ts";
import { plainWords, shownWords } from "./redaction.ts";
import { reportTexts } from "./report.messages.ts";
import type { AnswerOptions, ErrorLine, Format, Id } from "./types.ts";

type Rendering = (look: Look, options: AnswerOptions) => string;

/** What is written for one look, by format. */
export const renderings: Readonly<Record<Format, Rendering>> = {
  json: ({ line }) => JSON.stringify(line),
  jsonl: ({ line }) => `${JSON.stringify(line)}\n`,
  redact: ({ line }) => `${[line.redacted].flat().join("\n")}\n`,
  report: renderReport,
};

export function renderError(line: ErrorLine, { format, language }: AnswerOptions): string {
  if (format === "json") return JSON.stringify(line);
  if (format === "jsonl") return `${JSON.stringify(line)}\n`;
  if (format === "redact") return "";
  return `${plainWords(String(line.id ?? "?"), 200)}: ${reportTexts.failed[language]} (${line.error.code})\n\n`;
}

const COLOURS = { danger: "31", caution: "33", clear: "32" } as const;
const MOST_WORDS = 6;

function renderReport(look: Look, { language, colour }: AnswerOptions): string {
  const { verdict, id } = look.line;
  const explanation = look.engine.explain(look.report, language);
  const label = paint(reportTexts.verdicts[verdict][language], `1;${COLOURS[verdict]}`, colour);
  const lines = [
    `${label}  ${plainWords(nameOf(id), 200)}`,
    `  ${explanation.sentence}`,
    ...section(reportTexts.why[language], reasonsOf(look, explanation)),
    ...section(reportTexts.advice[language], explanation.advice),
    ...section(reportTexts.found[language], foundIn(look)),
    ...incomplete(look, language),
  ];
  return `${lines.join("\n")}\n\n`;
}

function nameOf(id: Id): string {
  return id === null ? "?" : String(id);
}

function paint(text: string, code: string, colour: boolean): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`  ${title}`, ...entries.map((entry) => `    - ${entry}`)];
}

function reasonsOf(look: Look, { reasons }: Explanation): string[] {
  const seen = new Set<string>();
  return reasons
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map(({ text, spans }) => {
      const words = spans.slice(0, MOST_WORDS).map((span) => wordsOf(look, span));
      const distinct = [...new Set(words)].filter((one) => one !== "");
      const reason = plainWords(text, 400);
      return distinct.length > 0 ? `${reason} «${distinct.join("» «")}»` : reason;
    });
}

function wordsOf(
  { engine, texts, report }: Look,
  span: Explanation["reasons"][number]["spans"][number],
): string {
  const turn = span.turn ?? 0;
  const findings = report.findings.filter((finding) => (finding.turn ?? 0) === turn);
  return shownWords(engine, texts[turn] ?? "", findings, span);
}

function foundIn({ report }: Look): string[] {
  const counts = new Map<string, number>();
  for (const { type } of report.findings) counts.set(type, (counts.get(type) ?? 0) + 1);
  const list = [...counts].map(([type, count]) => (count > 1 ? `${type} ×${count}` : type));
  return list.length === 0 ? [] : [list.join(", ")];
}

function incomplete({ report }: Look, language: Language): string[] {
  if (report.complete) return [];
  return [`  ${reportTexts.incomplete[language].replace("{limits}", report.limits.join(", "))}`];
}
