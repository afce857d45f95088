import type { Language } from "@atalaia/detect";
import { oneLine } from "../mail/one-line.ts";
import type { RepliedMessage } from "./reply.ts";

/** Quoted lines beyond this are cut: a reply should not carry a whole history. */
const mostLines = 200;
const longestLine = 500;

interface QuoteTexts {
  readonly dated: (date: string, name: string) => string;
  readonly undated: (name: string) => string;
}

const texts: Readonly<Record<Language, QuoteTexts>> = {
  "pt-BR": {
    dated: (date, name) => `Em ${date}, ${name} escreveu:`,
    undated: (name) => `${name} escreveu:`,
  },
  en: {
    dated: (date, name) => `On ${date}, ${name} wrote:`,
    undated: (name) => `${name} wrote:`,
  },
  es: {
    dated: (date, name) => `El ${date}, ${name} escribió:`,
    undated: (name) => `${name} escribió:`,
  },
};

/** The safe text under a line that says whose it is, each line marked with "> ". */
export function quote(original: RepliedMessage, language: Language, timeZone: string): string {
  const lines = original.safeText.replace(/\r\n?/gu, "\n").trimEnd().split("\n");
  const quoted = lines.slice(0, mostLines).map((line) => quoteLine(line.slice(0, longestLine)));
  if (lines.length > mostLines) quoted.push("> […]");
  return [attribution(original, language, timeZone), ...quoted].join("\n");
}

/** A line that is quoted already gets no blank after the mark, as mail programs expect of depth. */
function quoteLine(line: string): string {
  if (line === "") return ">";
  return line.startsWith(">") ? `>${line}` : `> ${line}`;
}

function attribution({ date, from }: RepliedMessage, language: Language, timeZone: string): string {
  const name = oneLine(from.name || from.address);
  if (date === null) return texts[language].undated(name);
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone });
  return texts[language].dated(format.format(date), name);
}
