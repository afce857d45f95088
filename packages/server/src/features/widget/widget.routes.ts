import * as wire from "@atalaia/contract";
import { type Call, route } from "../../platform/http/call.ts";
import { openEventStream } from "../../platform/http/event-stream.ts";
import { findVisitConversation } from "./widget.store.ts";
import {
  createLiveTicket,
  getVisitor,
  listVisitorMessages,
  openChat,
  openVisit,
  sendVisitorMessage,
  takeTicket,
  threadFingerprint,
  type Visitor,
  widgetConfiguration,
} from "./widget.ts";

export const widgetRoutes = [
  route(wire.widgetConfiguration, async ({ context, params, query, client }) =>
    widgetConfiguration(context, await openChat(context, params.id, client), query.language),
  ),
  route(wire.openVisit, async ({ context, params, body, client }) =>
    openVisit(context, await openChat(context, params.id, client), client, body.language),
  ),
  route(wire.sendVisitorMessage, async (call) =>
    sendVisitorMessage(call.context, await visitorOf(call), call.body),
  ),
  route(wire.listVisitorMessages, async (call) => ({
    items: await listVisitorMessages(call.context, await visitorOf(call)),
  })),
  route(wire.widgetLiveTicket, async (call) => createLiveTicket(call.context, await visitorOf(call))),
  route(wire.widgetLive, async (call) => {
    await openChat(call.context, call.params.id, call.client);
    const { visitId } = await takeTicket(call.context, call.params.id, call.query.ticket);
    streamToVisitor(call, visitId);
    return undefined;
  }),
];

async function visitorOf(
  call: Pick<Call, "context" | "client" | "headers"> & { params: { id: string } },
): Promise<Visitor> {
  const inbox = await openChat(call.context, call.params.id, call.client);
  return getVisitor(call.context, inbox, call.headers["authorization"]);
}

function streamToVisitor(call: Call<typeof wire.widgetLive>, visitId: string): void {
  const { context, params } = call;
  const thread = threadFingerprint(context, params.id, visitId);
  const stream = openEventStream(call.takeOver(), corsHeaders(call.client.origin));
  let conversationId: string | null = null;
  const unsubscribe = context.live.subscribe((event) => {
    if (event.type !== "conversation" || event.inboxId !== params.id) return;
    if (conversationId !== null)
      return void (event.conversationId === conversationId && stream.send({ type: "message" }));
    // A hint that is lost with the database costs nothing: the widget asks again when it comes back.
    findVisitConversation(context.database, params.id, thread).then(
      (found) => {
        conversationId = found;
        if (found === event.conversationId) stream.send({ type: "message" });
      },
      () => {},
    );
  });
  stream.onClose(unsubscribe);
}

function corsHeaders(origin: string | null): Record<string, string> {
  return origin
    ? {
        "access-control-allow-origin": origin,
        vary: "origin",
        "cross-origin-resource-policy": "cross-origin",
      }
    : {};
}
