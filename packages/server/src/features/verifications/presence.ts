import type { isItReallyYou, ResponseOf } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { conversationReference } from "../../platform/crypto/reference.ts";
import { equalsConstantTime, normalizeReadableCode } from "../../platform/crypto/tokens.ts";
import type { Client } from "../../platform/http/call.ts";
import { throttle } from "../../platform/throttle.ts";
import { findDesk } from "../settings/index.ts";
import { NOBODY } from "./nobody.ts";
import { findContactOfPoint, listTalking, type TalkingRow } from "./presence.store.ts";
import { alwaysSteadily } from "./steady.ts";
import { readTyped } from "./typed-contact.ts";

/** A console says that it is there every 15 seconds. */
const connectedMilliseconds = 45_000;
/** Without a connected console, how long a look at the conversation counts. */
const lookedMilliseconds = 2 * 60_000;

/**
 * "Is it really you?" Silence means nobody: only a member who has this very conversation open and assigned is talking.
 * An unknown address is answered as a known one with whom nobody talks.
 * @throws {Failure} `rate-limited`
 */
export function askPresence(
  context: Context,
  client: Pick<Client, "address">,
  body: { contact: string; reference: string },
): Promise<ResponseOf<typeof isItReallyYou>> {
  return alwaysSteadily(async () => {
    await throttle(context, "presence", client.address, { most: 20, seconds: 600 });
    const typed = await readTyped(context, context.database, body.contact);
    await throttle(context, "presence-contact", typed.fingerprints[0]!.toString("hex"), {
      most: 20,
      seconds: 3600,
    });
    const contactId = await findContactOfPoint(context.database, typed);
    const talking = await talkingTo(context, contactId ?? NOBODY);
    const found = matching(context, talking, body.reference);
    return {
      state: found ? "talking" : "nobody",
      agentName: found?.agent_name.split(" ")[0] ?? null,
      channel: found?.channel ?? null,
      deskName: (await findDesk(context.database)).name,
      at: new Date(context.now()).toISOString(),
    };
  });
}

function talkingTo(context: Context, contactId: string): Promise<TalkingRow[]> {
  return listTalking(context.database, contactId, {
    connected: new Date(context.now() - connectedMilliseconds),
    looked: new Date(context.now() - lookedMilliseconds),
  });
}

function matching(context: Context, rows: readonly TalkingRow[], typed: string): TalkingRow | undefined {
  const wanted = normalizeReadableCode(typed);
  return rows.find((row) => equalsConstantTime(conversationReference(context, row.conversation_id), wanted));
}
