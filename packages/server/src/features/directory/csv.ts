import { CsvError, parse } from "csv-parse";

export interface CsvLine {
  /** As editors count, from 1; a quoted value may go over several. */
  readonly line: number;
  readonly values: readonly string[];
}

export type CsvProblem = "empty" | "too-many-lines" | "malformed";

/** The file cannot be read as a table from this line on. */
export class CsvRefused extends Error {
  override readonly name = "CsvRefused";
  readonly code: CsvProblem;
  readonly line: number;

  constructor(code: CsvProblem, line: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}

export const MOST_LINES = 100_000;
const delimiters = [",", ";", "\t"] as const;
const longestRecord = 64 * 1024;

/**
 * A table as RFC 4180 writes it, with the separators and encodings that spreadsheets write it in: comma, semicolon or tab;
 * UTF-8, UTF-16 with its mark, or else Windows-1252. The first line are the names of the columns.
 * @throws {CsvRefused}
 */
export async function readCsv(bytes: Uint8Array): Promise<{ header: CsvLine; lines: CsvLine[] }> {
  const text = decodeText(bytes);
  const parser = parse(text, {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: longestRecord,
  });
  const records: CsvLine[] = [];
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: string[];
    }>) {
      const breaks = record.reduce((sum, value) => sum + (value.match(/\r\n?|\n/g)?.length ?? 0), 0);
      records.push({ line: info.lines - breaks, values: record });
      if (records.length > MOST_LINES + 1) throw new CsvRefused("too-many-lines", info.lines);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CsvRefused("malformed", parser.info.lines);
    throw error;
  }
  const [header, ...lines] = records;
  if (!header || lines.length === 0) throw new CsvRefused("empty", 1);
  return { header, lines };
}

/** A byte order mark decides; without one, what is not UTF-8 is what spreadsheets of the West wrote before it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The one that parts the names of the columns most often, outside of quotes. */
function delimiterOf(text: string): string {
  const first = (/^\s*([^\r\n]*)/.exec(text)?.[1] ?? "").replace(/"[^"]*"/g, "");
  const counted = delimiters.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
