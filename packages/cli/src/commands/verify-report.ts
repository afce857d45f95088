import type { Language } from "@atalaia/detect";
import { verifyTexts } from "./verify.messages.ts";
import type { Verified } from "./verify-types.ts";

/** One line of verdict, and what was found under it. */
export function describe(result: Verified, language: Language): string {
  const verdict = verifyTexts.verdicts[result.valid ? "genuine" : "refused"][language];
  const head = `${result.valid ? "✓" : "✗"} ${verdict}  ${result.file}`;
  return [head, ...detailsOf(result, language).map((line) => `    ${line}`)].join("\n");
}

export function summarize(results: readonly Verified[], language: Language): string {
  const genuine = results.filter(({ valid }) => valid).length;
  return verifyTexts.summary[language]
    .replace("{genuine}", String(genuine))
    .replace("{refused}", String(results.length - genuine));
}

function detailsOf(result: Verified, language: Language): string[] {
  if (result.flaw !== null) return [flawText(result.flaw, language)];
  if (result.kind === "timestamp")
    return [
      verifyTexts.stamped[language]
        .replace("{authority}", String(result.origin))
        .replace("{time}", String(result.time)),
    ];
  const place = result.index === null ? verifyTexts.whole : verifyTexts.place;
  const lines = [
    place[language]
      .replace("{index}", String((result.index ?? 0) + 1))
      .replace("{size}", String(result.size))
      .replace("{origin}", String(result.origin)),
  ];
  if (result.type !== null) lines.unshift(`${result.type}, ${result.time}`);
  if (result.sealed.length > 0)
    lines.push(verifyTexts.sealed[language].replace("{fields}", result.sealed.join(", ")));
  lines.push(witnessText(result, language));
  return lines;
}

function witnessText({ witnesses }: Verified, language: Language): string {
  if (witnesses.length === 0) return verifyTexts.noWitnesses[language];
  const names = witnesses.map(({ name, time }) => `${name} (${time})`).join(", ");
  return verifyTexts.witnesses[language].replace("{names}", names);
}

function flawText(flaw: string, language: Language): string {
  const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = verifyTexts.flaws;
  return `${texts[flaw]?.[language] ?? flaw} [${flaw}]`;
}
