import { mailDate } from "../mail/date-time.ts";
import type { ForwardReport, ForwardTrace } from "./forward.ts";

const crlf = "\r\n";
/** RFC 5322 section 2.1.1 advises 78 characters a line. */
const advisedLength = 78;
const mostSignals = 100;

/**
 * The fields we put before a forwarded message. Every value is reduced to the characters its syntax knows, so that
 * nothing from outside can end a field or begin another.
 */
export function traceHeaders(report: ForwardReport, trace: ForwardTrace): string {
  return [received(trace), ...reportHeaders(report, trace).map(([name, value]) => `${name}: ${value}`)]
    .map((field) => `${field}${crlf}`)
    .join("");
}

/** Names and values of the `X-Atalaia-*` fields; documented in docs/operate/email.md. */
export function reportHeaders(
  report: ForwardReport,
  trace: ForwardTrace,
): readonly (readonly [string, string])[] {
  return [
    ["X-Atalaia-Verdict", report.verdict],
    ["X-Atalaia-Score", Math.min(1, Math.max(0, report.score)).toFixed(2)],
    ["X-Atalaia-Complete", report.complete ? "yes" : "no"],
    ["X-Atalaia-Signals", signalList(report.signals)],
    ["X-Atalaia-Conversation", plain(report.conversationId)],
    ["X-Atalaia-Loop", plain(trace.loopId)],
  ];
}

/** RFC 5321 section 4.4. */
function received({ envelope, hostname, messageId, receivedAt }: ForwardTrace): string {
  const from =
    envelope === undefined
      ? ""
      : `from ${plain(envelope.helo)} (${addressLiteral(envelope.remoteAddress)})${crlf}\t`;
  return `Received: ${from}by ${plain(hostname)} (Atalaia) id ${plain(messageId)};${crlf}\t${mailDate(receivedAt)}`;
}

function addressLiteral(address: string): string {
  return address.includes(":") ? `[IPv6:${plain(address)}]` : `[${plain(address)}]`;
}

function signalList(signals: readonly string[]): string {
  const ids = signals.slice(0, mostSignals).map(plain);
  return ids.length === 0 ? "none" : fold(ids, "X-Atalaia-Signals: ".length);
}

function fold(words: readonly string[], used: number): string {
  let length = used;
  const parts = words.map((word, index) => {
    const text = index < words.length - 1 ? `${word},` : word;
    const breaks = index > 0 && length + text.length + 1 > advisedLength;
    length = breaks ? text.length + 1 : length + text.length + 1;
    return `${index === 0 ? "" : breaks ? `${crlf}\t` : " "}${text}`;
  });
  return parts.join("");
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9.:_/@-]/gu, "").slice(0, 250) || "unknown";
}
