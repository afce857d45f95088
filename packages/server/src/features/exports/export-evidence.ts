import { once } from "node:events";
import type { BodyOf, exportEvidence as exportEndpoint } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import type { Call } from "../../platform/http/call.ts";
import { version } from "../../version.ts";
import { disclose, readEntries } from "../evidence/index.ts";
import { findDesk } from "../settings/index.ts";
import { toCef } from "./cef.ts";
import type { FormatLine, Source } from "./formats.types.ts";
import { toOcsf } from "./ocsf.ts";
import { toSyslog } from "./syslog.ts";

type Wanted = BodyOf<typeof exportEndpoint>;

const formats: Readonly<Record<Wanted["format"], FormatLine>> = {
  ocsf: toOcsf,
  cef: toCef,
  syslog: toSyslog,
};

/**
 * Streams the entries of a period, one a line. That somebody took them is an entry itself, in the log before the first
 * byte leaves. A collector that reads slowly slows the reading of the log, not the memory.
 * @throws {Failure} `evidence-unavailable`
 */
export async function exportEvidence(call: Call<typeof exportEndpoint>): Promise<void> {
  const { context, principal, body } = call;
  const { value: source } = await disclose(
    context,
    {
      type: "evidence.exported",
      actor: { kind: "member", id: principal.memberId },
      subjectId: null,
      data: { what: "entries", ...body },
    },
    () => sourceOf(context),
  );
  const { response } = call.takeOver();
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
  const period = { since: body.since, until: body.until };
  for await (const entries of readEntries(context, principal.language, period)) {
    const lines = entries.map((entry) => `${formats[body.format](entry, source)}\n`).join("");
    if (!response.write(lines)) await Promise.race([once(response, "drain"), once(response, "close")]);
    if (response.destroyed) return;
  }
  response.end();
}

async function sourceOf(context: Context): Promise<Source> {
  const { name } = await findDesk(context.database);
  return { host: context.origin.hostname, version, deskName: name };
}
