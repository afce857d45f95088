import type { Language } from "@atalaia/contract";
import type { EvidenceEntry } from "../evidence/index.ts";
import type { Deadline } from "./clocks.ts";
import type { Affected } from "./exports.store.ts";
import { incidentTexts } from "./incident.texts.ts";

export interface Incident {
  readonly language: Language;
  readonly deskName: string;
  readonly timeZone: string;
  readonly law: "lgpd" | "gdpr";
  readonly knownAt: string;
  readonly since: string;
  readonly until: string;
  readonly description: string;
  readonly measures: string;
  readonly deadlines: readonly Deadline[];
  readonly affected: Affected;
  readonly timeline: readonly EvidenceEntry[];
}

/** A page for people and printers: no script, nothing from elsewhere. */
export function writeIncidentPage(incident: Incident): string {
  const { language, timeZone } = incident;
  const say = (name: keyof typeof incidentTexts) => escapeMarkup(incidentTexts[name][language]);
  const time = (at: string) =>
    escapeMarkup(
      new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone }).format(
        new Date(at),
      ),
    );
  const rows = (cells: readonly (readonly string[])[]) =>
    cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(incident.law)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #11222b; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid #c6d2d6; padding: .3rem .5rem .3rem 0; vertical-align: top; }
td:first-child { white-space: nowrap; }
.soon { font-weight: 700; }
</style>
<h1>${say(incident.law)}</h1>
<p>${escapeMarkup(incident.deskName)}</p>
<h2>${say("deadlines")}</h2>
<p>${say("knownAt")}: ${time(incident.knownAt)}</p>
<table>
${rows(incident.deadlines.map(({ what, at, source }) => [`<span class="soon">${time(at)}</span>`, say(what), escapeMarkup(source)]))}
</table>
<h2>${say("description")}</h2>
<p>${paragraphs(incident.description)}</p>
<p>${say("period")}: ${time(incident.since)} – ${time(incident.until)}</p>
<h2>${say("affected")}</h2>
<table>
${rows([
  [String(incident.affected.contacts), say("people")],
  [String(incident.affected.conversations), say("conversations")],
])}
</table>
<h3>${say("categories")}</h3>
<table>
${rows(incident.affected.types.map(({ type, count, contacts }) => [escapeMarkup(type), String(count), `${contacts} ${say("people")}`]))}
</table>
<h2>${say("measures")}</h2>
<p>${paragraphs(incident.measures) || say("noMeasures")}</p>
<h2>${say("timeline")}</h2>
<table>
${rows(incident.timeline.map((entry) => [time(entry.at), escapeMarkup(entry.sentence), entry.index === null ? "–" : `№ ${entry.index}`]))}
</table>
<p>${say("proofs")}</p>
</html>
`;
}

function paragraphs(text: string): string {
  return escapeMarkup(text).replaceAll("\n", "<br>");
}

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
