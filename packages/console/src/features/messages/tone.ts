import type { SignalMark, TokenMark } from "../../components/safe-text.tsx";
import type { Message, Report } from "./messages.api.ts";

type Signal = Report["signals"][number];

/** Strong evidence of a dangerous message is marked as danger, the rest as caution, what speaks for it as benign. */
export function toneOf(signal: Signal, verdict: Report["verdict"]): SignalMark["tone"] {
  if (signal.benign) return "benign";
  return verdict === "danger" && signal.strength === "strong" ? "danger" : "caution";
}

/** The words to mark in the text of a message; nothing is marked in one that was found clear. */
export function signalMarks(report: Report | null): SignalMark[] {
  if (!report || report.verdict === "clear") return [];
  return report.signals.flatMap((signal) =>
    signal.spans.map(({ start, end }) => ({
      start,
      end,
      id: signal.id,
      label: signal.text,
      tone: toneOf(signal, report.verdict),
    })),
  );
}

export function tokenMarks(
  tokens: Message["tokens"],
  kind: (type: string, category: string) => string,
): TokenMark[] {
  return tokens.map(({ start, end, type, category }) => ({ start, end, label: kind(type, category) }));
}
