import type { ResponseOf, showConversationActions } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { toLevel } from "./level.ts";
import { cooledWays, type Means, reachableLevel, waysOf } from "./methods.ts";
import { canMail, canText } from "./outgoing.ts";
import { readStanding } from "./standing.ts";
import type { VerificationSettings } from "./types.ts";
import { findExternalId } from "./verifications.store.ts";

export async function meansOf(
  context: Pick<Context, "database" | "settings">,
  tx: Queryable,
  settings: VerificationSettings,
  contactId: string | null,
): Promise<Means> {
  const signs = settings.site.publicKey !== null || settings.secrets.siteSecret !== undefined;
  return {
    mail: await canMail(context, settings),
    text: canText(context, settings),
    site: signs && contactId !== null && (await findExternalId(tx, contactId)) !== null,
    proofing: settings.proofingUrl !== null && settings.secrets.proofingSecret !== undefined,
  };
}

/** How far this contact could get by now, and by what: for the agent's panel, never the values. */
export async function reachableFor(
  context: Pick<Context, "database" | "keys" | "now" | "settings">,
  contactId: string,
): Promise<ResponseOf<typeof showConversationActions>["reachable"]> {
  const standing = await readStanding(context, context.database, {
    id: contactId,
    contact_id: contactId,
    purpose: "action",
  });
  const { coolingOff } = standing.settings;
  const when = { now: context.now(), coolingOff, shown: true };
  const means = await meansOf(context, context.database, standing.settings, contactId);
  const ways = cooledWays(waysOf(standing, means), when);
  return {
    level: toLevel(reachableLevel(ways, when)),
    methods: [...new Set(ways.map(({ method }) => method))],
  };
}
