import type { BodyOf, incidentPack } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import type { Principal } from "../../platform/http/call.ts";
import { type EvidenceEntry, readEntries, verifierPage } from "../evidence/index.ts";
import { findDesk } from "../settings/index.ts";
import { deadlinesOf } from "./clocks.ts";
import { countAffected } from "./exports.store.ts";
import { type Incident, writeIncidentPage } from "./incident-page.ts";
import { json, receiptFiles } from "./pack-files.ts";
import { sealPack } from "./seal-pack.ts";

type Wanted = BodyOf<typeof incidentPack>;

/** Entries beyond this are counted, not listed: an authority reads a timeline, not a log. */
const mostListed = 2_000;

/** Kinds of entries that speak of people's data. */
const families = ["contact", "message", "conversation", "verification", "action", "access", "evidence"];

/**
 * What LGPD article 48 and GDPR article 33 ask a company to tell: what happened, whose and which data, what was done,
 * and by when whom to tell; with the proofs beside it.
 * @throws {Failure} `evidence-unavailable`
 */
export async function makeIncidentPack(
  context: Context,
  principal: Principal,
  wanted: Wanted,
): Promise<Uint8Array> {
  const language = wanted.language ?? principal.language;
  const { name, time_zone } = await findDesk(context.database);
  const timeline = await readTimeline(context, wanted, language);
  const affected = await countAffected(context.database, wanted.conversationIds, wanted.contactIds);
  const incident: Incident = {
    language,
    deskName: name,
    timeZone: time_zone,
    law: wanted.law,
    knownAt: wanted.knownAt,
    since: wanted.since,
    until: wanted.until,
    description: wanted.description,
    measures: wanted.measures,
    deadlines: deadlinesOf({
      law: wanted.law,
      at: new Date(wanted.knownAt),
      smallAgent: wanted.smallAgent,
      timeZone: time_zone,
    }),
    affected,
    timeline,
  };
  const files = [
    { path: "incident.html", what: "report", bytes: Buffer.from(writeIncidentPage(incident)) },
    json("incident.json", "report", incident),
    ...(await receiptFiles(context, timeline)),
    { path: "verifier.html", what: "verifier", bytes: Buffer.from((await verifierPage(context)).html) },
  ];
  return sealPack(context, principal, {
    kind: "incident",
    reason: wanted.description,
    files,
    facts: { law: wanted.law, knownAt: wanted.knownAt, people: affected.contacts },
  });
}

async function readTimeline(
  context: Context,
  { since, until, conversationIds, contactIds }: Wanted,
  language: Incident["language"],
): Promise<EvidenceEntry[]> {
  const named = new Set([...conversationIds, ...contactIds]);
  const timeline: EvidenceEntry[] = [];
  for await (const entries of readEntries(context, language, { since, until })) {
    timeline.push(...entries.filter((entry) => isOfIncident(entry, named)));
    if (timeline.length >= mostListed) break;
  }
  return timeline.slice(0, mostListed);
}

/** With nothing named the whole period is the incident. */
function isOfIncident(entry: EvidenceEntry, named: ReadonlySet<string>): boolean {
  if (!families.includes(entry.type.split(".", 1)[0]!)) return false;
  if (named.size === 0) return true;
  return named.has(entry.conversationId ?? "") || named.has(entry.contact?.id ?? "");
}
