/** Which part of a body its sender wrote now: [start, end) in UTF-16 code units, and what is history. */
export interface FreshPart {
  readonly start: number;
  readonly end: number;
  /** Quoted or forwarded text; empty range when there is none. */
  readonly quoted: { readonly start: number; readonly end: number };
  readonly isForward: boolean;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const forwardDivider =
  /^(?:[-_=*\s]*|begin )(?:forwarded message|forwarded by|mensagem encaminhada|mensagem reencaminhada|in[ií]cio da mensagem reencaminhada|mensaje reenviado|inicio del mensaje reenviado)\b/i;
const replyDivider =
  /^[-_=*\s]{2,}(?:original message|mensagem original|mensaje original|original appointment)[-_=*\s]*$/i;
const attribution =
  /^(?:>?\s*)(?:on|em|no dia|a|el|le|am)\s.{4,300}(?:wrote|escreveu|escribi[oó]|a [ée]crit|schrieb)\s?:?$/i;
const attributionEnd = /(?:>|&gt;|\)|[\w.]@[\w.-]+)\s*(?:wrote|escreveu|escribi[oó])\s?:$/i;
const headerFrom = /^[>*\s]*(?:from|de|remetente)\s?:[*\s]/i;
const headerOther =
  /^[>*\s]*(?:sent|date|to|subject|cc|enviado|enviada|enviado em|enviada em|enviado el|data|fecha|para|assunto|asunto)\s?:/i;
const signatureStart = /^--\s?$/;
const mobileFooter =
  /^(?:sent from my|sent from outlook|get outlook for|enviado (?:do|desde|de) (?:meu|mi|o meu|el)|enviado desde (?:mi|outlook|yahoo)|obter o outlook|obt[eé]n outlook|obtener outlook|baixe o outlook)/i;
const mostLines = 50_000;

/** Splits a body; `quoteStart` is where markup says that the history begins, -1 when it does not say. Linear in the text. */
export function splitFresh(text: string, quoteStart = -1): FreshPart {
  const lines = linesOf(text);
  const divider = dividerOf(lines);
  const marked = quoteStart >= 0 && text.slice(0, quoteStart).trim() !== "" ? quoteStart : text.length;
  const found = divider ? Math.min(divider.start, marked) : marked;
  const isForward = divider?.isForward ?? false;
  const before = text.slice(0, found).trim();
  if (before === "" || isQuotedOnly(before)) return bottomPosted(text, lines, isForward);
  const end = endOfFresh(text, lines, found);
  return { start: 0, end, quoted: { start: found, end: text.length }, isForward };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length && lines.length < mostLines) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ text: text.slice(start, Math.min(end, start + 400)).trim(), start, end });
    start = end + 1;
  }
  return lines;
}

function dividerOf(lines: readonly Line[]): { start: number; isForward: boolean } | null {
  for (const [at, line] of lines.entries()) {
    if (line.text === "") continue;
    if (forwardDivider.test(line.text)) return { start: line.start, isForward: true };
    if (replyDivider.test(line.text) || isAttribution(lines, at))
      return { start: line.start, isForward: false };
    if (isHeaderBlock(lines, at)) return { start: line.start, isForward: false };
    if (line.text.startsWith(">") && isQuoteRun(lines, at)) return { start: line.start, isForward: false };
  }
  return null;
}

function isAttribution(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!.text;
  if (attribution.test(line) || attributionEnd.test(line)) return true;
  const next = lines[at + 1]?.text ?? "";
  return (
    /^(?:on|em|no dia|el)\s/i.test(line) &&
    line.length < 200 &&
    next.length < 200 &&
    attribution.test(`${line} ${next}`)
  );
}

function isHeaderBlock(lines: readonly Line[], at: number): boolean {
  if (!headerFrom.test(lines[at]!.text)) return false;
  return lines.slice(at + 1, at + 7).filter((line) => headerOther.test(line.text)).length >= 2;
}

function isQuoteRun(lines: readonly Line[], at: number): boolean {
  const run = lines.slice(at, at + 3).filter((line) => line.text !== "");
  return run.length > 0 && run.every((line) => line.text.startsWith(">"));
}

function isQuotedOnly(text: string): boolean {
  return text.split("\n").every((line) => line.trim() === "" || line.trimStart().startsWith(">"));
}

/** Nothing stands above the history: the answer stands below it, or the whole is a bare forward. */
function bottomPosted(text: string, lines: readonly Line[], isForward: boolean): FreshPart {
  const last = lines.findLastIndex((line) => line.text.startsWith(">"));
  const below = last < 0 ? "" : text.slice(lines[last]!.end).trim();
  if (below === "")
    return { start: 0, end: text.length, quoted: { start: text.length, end: text.length }, isForward };
  const start = Math.min(lines[last]!.end + 1, text.length);
  return { start, end: endOfFresh(text, lines, text.length), quoted: { start: 0, end: start }, isForward };
}

function endOfFresh(text: string, lines: readonly Line[], found: number): number {
  const inside = lines.filter((line) => line.start < found);
  const signature = inside.findLast((line) => signatureStart.test(line.text) || mobileFooter.test(line.text));
  const end = signature && found - signature.start < 2000 && signature.start > 0 ? signature.start : found;
  return text.slice(0, end).trimEnd().length;
}
