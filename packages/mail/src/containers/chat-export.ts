/** One line of an exported chat. */
export interface ExportedLine {
  readonly author: string;
  readonly text: string;
  /** Milliseconds since the epoch, or null when the export does not say. */
  readonly at: number | null;
}

/**
 * The two shapes chats are exported in: text with a date, an author and a colon at the start of each message (as
 * WhatsApp writes it on Android and iOS), and JSON with a list of messages.
 * @returns null when the file is neither.
 */
export function readChatExport(bytes: Uint8Array): ExportedLine[] | null {
  const text = decode(bytes);
  if (text === null) return null;
  return readJson(text) ?? readLines(text);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readJson(text: string): ExportedLine[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    const list = Array.isArray(parsed) ? parsed : (parsed as { messages?: unknown }).messages;
    if (!Array.isArray(list)) return null;
    const lines = list.flatMap(readJsonLine);
    return lines.length > 0 ? lines : null;
  } catch {
    return null;
  }
}

function readJsonLine(entry: unknown): ExportedLine[] {
  if (typeof entry !== "object" || entry === null) return [];
  const row = entry as Record<string, unknown>;
  const text = firstText(row, ["text", "body", "content", "message"]);
  if (!text) return [];
  const time = firstText(row, ["at", "date", "timestamp", "created_at", "sent_at"]);
  const at = time ? Date.parse(time) : Number.NaN;
  return [
    {
      author: firstText(row, ["from", "author", "sender", "name"]) ?? "",
      text,
      at: Number.isNaN(at) ? null : at,
    },
  ];
}

function firstText(row: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) if (typeof row[name] === "string" && row[name] !== "") return row[name];
  return null;
}

/** `[12/03/2026, 10:11:12] Name: text` or `12/03/2026 10:11 - Name: text`. */
const head =
  /^\u200e?\[?(\d{1,2})[/.](\d{1,2})[/.](\d{2,4}),? (\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AaPp])\.?[Mm]\.?)?\]?(?: -)? ([^:\n]{1,80}): (.*)$/;

function readLines(text: string): ExportedLine[] | null {
  const lines: { author: string; text: string; at: number | null }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const match = head.exec(line);
    if (match) lines.push({ author: match[7]!.trim(), text: match[8]!, at: timeOf(match) });
    else if (lines.length > 0) lines.at(-1)!.text += `\n${line}`;
  }
  return lines.length >= 2 ? lines : null;
}

/** Day first, as in Brazil, Portugal and Spain, unless only month first can be meant. */
function timeOf(match: RegExpExecArray): number | null {
  const [one, two, year, hour, minute] = match.slice(1, 6).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [day, month] = two > 12 ? [two, one] : [one, two];
  const pm = match[6]?.toLowerCase() === "p";
  const at = Date.UTC(
    year < 100 ? 2000 + year : year,
    month - 1,
    day,
    (hour % (match[6] ? 12 : 24)) + (pm ? 12 : 0),
    minute,
  );
  return Number.isNaN(at) ? null : at;
}
