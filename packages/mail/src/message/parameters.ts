/** A structured field body such as Content-Type: its value and parameters (RFC 2045 section 5.1, RFC 2231). */
export interface StructuredField {
  /** Lower-case. */
  readonly value: string;
  /** Names lower-case, continuations joined, percent-encoding and charset resolved. */
  readonly parameters: ReadonlyMap<string, string>;
}

const longestField = 20_000;
const mostParameters = 200;

/** Never throws; reads as far as it can. One pass over the text. */
export function readStructuredField(text: string): StructuredField {
  const pieces = splitOutsideQuotes(text.slice(0, longestField));
  const sections = new Map<string, Section[]>();
  for (const piece of pieces.slice(1, mostParameters)) {
    const section = sectionOf(piece);
    if (section) sections.set(section.name, [...(sections.get(section.name) ?? []), section]);
  }
  const parameters = new Map([...sections].map(([name, list]) => [name, joined(list)]));
  return { value: (pieces[0] ?? "").trim().toLowerCase(), parameters };
}

interface Section {
  readonly name: string;
  readonly order: number;
  readonly isEncoded: boolean;
  readonly value: string;
}

/** Splits at semicolons, dropping comments and the marks of quoted strings. */
function splitOutsideQuotes(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === "\\" && (quoted || depth > 0)) {
      at += 1;
      if (quoted) piece += text[at] ?? "";
    } else if (char === '"' && depth === 0) quoted = !quoted;
    else if (char === "(" && !quoted) depth += 1;
    else if (char === ")" && !quoted && depth > 0) depth -= 1;
    else if (char === ";" && !quoted && depth === 0) {
      pieces.push(piece);
      piece = "";
    } else if (depth === 0) piece += char;
  }
  pieces.push(piece);
  return pieces;
}

function sectionOf(piece: string): Section | null {
  const equals = piece.indexOf("=");
  if (equals < 0) return null;
  const [name = "", order = "0"] = piece.slice(0, equals).trim().toLowerCase().replace(/\*$/, "").split("*");
  const isEncoded = piece.slice(0, equals).trim().endsWith("*");
  return { name, order: Number.parseInt(order, 10) || 0, isEncoded, value: piece.slice(equals + 1).trim() };
}

/** The first of two equal parameters wins, so that two readers see one message. */
function joined(sections: readonly Section[]): string {
  const ordered = [...sections]
    .sort((a, b) => a.order - b.order)
    .filter((one, at, all) => at === 0 || one.order !== all[at - 1]!.order);
  const [first] = ordered;
  if (!first?.isEncoded)
    return ordered.map((one) => (one.isEncoded ? percentDecoded(one.value, "utf-8") : one.value)).join("");
  const [charset = "", , ...rest] = first.value.split("'");
  const start = rest.length > 0 ? rest.join("'") : first.value;
  return percentDecoded([start, ...ordered.slice(1).map((one) => one.value)].join(""), charset || "utf-8");
}

function percentDecoded(text: string, charset: string): string {
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
