import type { Judgement, Request, Signal, Span } from "@atalaia/detect";
import type { MailFacts } from "../facts.ts";
import type { FileReport } from "../types.ts";
import { judgeQuote } from "./thread.ts";

/**
 * Long mail is judged in windows, in UTF-16 code units: what is said pages apart does not belong together, and an
 * attack cannot be watered down by padding. The worst window decides.
 */
const window = { least: 3_000, most: 4_500 } as const;
/** All text of files up to here is judged with the body. */
const judgedFileText = 200_000;
const quotedText = 20_000;

interface Piece {
  readonly text: string;
  /** Added to an offset in `text` to reach the body's text; null for text that is not in the body. */
  readonly shift: number | null;
}

/**
 * The engine's view of subject, new text and files, with places moved back into the body's text. The words of a
 * service's own notice are not weighed, only the signals.
 */
export function judgeWords(
  facts: MailFacts,
  signals: readonly Signal[],
  files: readonly FileReport[],
  isNotice: boolean,
): Judgement {
  const { body, context } = facts;
  const quote = quoteSignal(facts);
  const given = quote ? [...signals, quote] : signals;
  const inFiles = files
    .map((file) => file.text)
    .filter((text) => text !== "" && isProse(text))
    .join("\n");
  const pieces = isNotice ? [nothing] : piecesOf(facts, inFiles.slice(0, judgedFileText));
  const views = pieces.map(({ text, shift }) => {
    const judged = context.engine.judge({
      channel: "email",
      turns: text === "" ? [] : [{ from: "customer", text }],
      // The whole body is searched once, by whoever makes the report.
      findsElsewhere: true,
      signals: given,
      ...(context.state ? { state: context.state } : {}),
      ...(context.identity ? { identity: context.identity } : {}),
    });
    return placed(judged, shift, body.fresh);
  });
  const worst = views.reduce((one, other) => (other.score > one.score ? other : one));
  const limits = inFiles.length > judgedFileText ? [...worst.limits, "file-text"] : worst.limits;
  return { ...worst, limits, complete: worst.complete && limits.length === 0, requests: allRequests(views) };
}

const nothing: Piece = { text: "", shift: null };
const sampledText = 20_000;

/**
 * Tables, logs and dumps carry secrets, which are looked for elsewhere, but nobody talks in them. Told by the
 * share of letters and spaces, or by lines without the words that sentences need.
 */
function isProse(text: string): boolean {
  const sample = text.slice(0, sampledText);
  if (sample.length < 2_000) return true;
  const lines = sample.split("\n").filter((line) => line.trim() !== "");
  const spoken = lines.filter(isSpoken).reduce((sum, line) => sum + line.length, 0);
  return spoken > sample.length / 5;
}

/** Five plain words in a row, as no row of a table or log has. */
function isSpoken(line: string): boolean {
  return /(?:(?<![\p{L}\p{N}])\p{L}{1,20}[,.!?]? ){5}/u.test(line.slice(0, 400));
}

function piecesOf({ message, body }: MailFacts, inFiles: string): Piece[] {
  const head = message.subject ? `${message.subject}\n\n` : "";
  const { start, end } = body.fresh;
  const pieces: Piece[] = windowsOf(body.text.slice(start, end)).map(({ text, at }) => ({
    text: head + text,
    shift: start + at - head.length,
  }));
  // Hidden text is judged by itself: it may carry orders for a machine, and must not water down what is seen.
  if (body.hidden.length > 40) pieces.push({ text: body.hidden.text, shift: null });
  if (inFiles === "") return pieces;
  const [first, ...rest] = windowsOf(inFiles);
  const joined =
    pieces.length === 1 && first
      ? [{ text: `${pieces[0]!.text}\n\n${first.text}`, shift: pieces[0]!.shift }]
      : pieces;
  const others = pieces.length === 1 ? rest : [first!, ...rest];
  return [...joined, ...others.map(({ text }) => ({ text: head + text, shift: null }))];
}

function windowsOf(text: string): { text: string; at: number }[] {
  const windows: { text: string; at: number }[] = [];
  let at = 0;
  do {
    const end = endOfWindow(text, at);
    windows.push({ text: text.slice(at, end), at });
    at = end;
  } while (at < text.length);
  return windows;
}

function endOfWindow(text: string, at: number): number {
  if (text.length - at <= window.most) return text.length;
  const breaking = text.slice(at + window.least, at + window.most).lastIndexOf("\n");
  return breaking > 0 ? at + window.least + breaking : at + window.most;
}

/** Every sensitive action asked for anywhere, with all its places. */
function allRequests(views: readonly Judgement[]): Request[] {
  const byAction = new Map<Request["action"], Request>();
  for (const { action, spans } of views.flatMap((view) => view.requests)) {
    byAction.set(action, { action, spans: [...(byAction.get(action)?.spans ?? []), ...spans] });
  }
  return [...byAction.values()];
}

/** An attack in the history or in a forwarded mail; the writer's own words decide how much it says. */
function quoteSignal({ body, context }: MailFacts): Signal | null {
  const { start, end } = body.fresh.quoted;
  const text = body.text.slice(start, Math.min(end, start + quotedText));
  if (text.trim() === "") return null;
  const turns = [{ from: "customer", text }] as const;
  return judgeQuote(context.engine.judge({ channel: "email", turns, findsElsewhere: true }).verdict);
}

function placed(judged: Judgement, shift: number | null, fresh: { start: number; end: number }): Judgement {
  const move = (spans: readonly Span[]): Span[] =>
    shift === null
      ? []
      : spans
          .map((span) => ({ start: span.start + shift, end: span.end + shift }))
          .filter((span) => span.start >= fresh.start && span.end <= fresh.end);
  return {
    ...judged,
    signals: judged.signals.map((signal) => ({ ...signal, spans: move(signal.spans) })),
    requests: judged.requests.map((request) => ({ ...request, spans: move(request.spans) })),
  };
}
