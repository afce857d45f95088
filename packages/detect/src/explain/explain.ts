import { weightOf } from "../judge/verdict.ts";
import { SIGNALS } from "../signals/catalogue.ts";
import type { Explanation, ExplanationReason, Language, Report, Signal } from "../types.ts";
import { ADVICE, ADVICE_BY_CATEGORY } from "./advice.ts";
import { CLEAR, INCOMPLETE, LEAD, THEMES, UNNAMED } from "./sentences.ts";

/** The words of a signal of another package; `{word}` is filled from the signal's `details`. */
export interface SignalText {
  readonly id: string;
  readonly texts: Readonly<Record<Language, string>>;
}

const MOST_ADVICE = 4;
const own = new Map<string, (typeof SIGNALS)[number]>(SIGNALS.map((signal) => [signal.id, signal]));

/** Puts a report into words: one sentence, then the reasons with the heaviest first, then what to do. */
export function explain(report: Report, language: Language, more: readonly SignalText[] = []): Explanation {
  const signals = [...report.signals, ...report.attachments.flatMap((file) => file.signals)];
  const ordered = orderOf(signals, report.carriedBy);
  const texts = new Map(more.map((text) => [text.id, text.texts]));
  return {
    sentence: sentenceOf(report, ordered, language),
    reasons: ordered.map((signal) => reasonOf(signal, texts.get(signal.id), language)),
    advice: adviceOf(report, ordered, language),
  };
}

function orderOf(signals: readonly Signal[], carriedBy: readonly string[]): Signal[] {
  const rank = (signal: Signal) =>
    carriedBy.includes(signal.id) ? carriedBy.indexOf(signal.id) : carriedBy.length;
  return [...signals].sort(
    (a, b) => rank(a) - rank(b) || weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1),
  );
}

function sentenceOf(report: Report, signals: readonly Signal[], language: Language): string {
  const incomplete = report.complete ? "" : ` ${INCOMPLETE[language]}`;
  if (report.verdict === "clear") return report.complete ? CLEAR[language] : INCOMPLETE[language];
  const id = (signals.find((signal) => signal.benign !== true)?.id ?? "") as string;
  const theme = THEMES.find((row) => id.startsWith(row.of))!;
  return LEAD[report.verdict][language].replace("{theme}", theme.texts[language]) + incomplete;
}

function reasonOf(
  signal: Signal,
  texts: SignalText["texts"] | undefined,
  language: Language,
): ExplanationReason {
  const template = (texts ?? own.get(signal.id)?.texts ?? UNNAMED[signal.category])[language];
  const text = template.replace(/\{(\w+)\}/g, (whole, word: string) => signal.details?.[word] ?? whole);
  return { signal: signal.id, text, spans: signal.spans };
}

function adviceOf(report: Report, signals: readonly Signal[], language: Language): string[] {
  const attack = signals.filter((signal) => signal.benign !== true && report.verdict !== "clear");
  const victims = signals.filter((signal) => signal.id === "content/victim-report");
  const codes = [...attack, ...victims].flatMap(
    (signal) => own.get(signal.id)?.advice ?? foreignAdvice(signal),
  );
  return [...new Set(codes)].slice(0, MOST_ADVICE).map((code) => ADVICE[code][language]);
}

function foreignAdvice(signal: Signal) {
  return own.has(signal.id) ? [] : [ADVICE_BY_CATEGORY[signal.category]];
}
