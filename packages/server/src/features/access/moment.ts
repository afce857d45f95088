import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { isUsualHour, localHour } from "./hours.ts";
import type { Circumstances } from "./signals.ts";
import { findHours, findSessionFacts, isRelated } from "./touches.store.ts";

/** With fewer sessions than these nobody knows which networks are a member's. */
const fewestSessions = 5;

export type Moment = Pick<Circumstances, "related" | "onShift" | "knownNetwork" | "dormant"> & {
  /** Hour of day at the desk. */
  readonly hour: number;
};

/** What is known of a member at this moment: whether it is their case, their hour, their network. */
export async function momentOf(
  context: Pick<Context, "now">,
  tx: Queryable,
  principal: Pick<Principal, "memberId" | "sessionId">,
  where: { contactId: string; timeZone: string },
): Promise<Moment> {
  const now = new Date(context.now());
  const here = localHour(where.timeZone, context.now());
  const session = await findSessionFacts(tx, principal.sessionId);
  const hours = await findHours(tx, principal.memberId, now, where.timeZone);
  return {
    hour: here.hour,
    related: await isRelated(tx, principal.memberId, where.contactId, now),
    onShift: isUsualHour(hours, here),
    knownNetwork: session.others < fewestSessions || session.known_network,
    dormant: session.dormant,
  };
}
