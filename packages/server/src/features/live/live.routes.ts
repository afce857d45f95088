import { type LiveEvent, live, mayRole } from "@atalaia/contract";
import type { Call } from "../../platform/http/call.ts";
import { route } from "../../platform/http/call.ts";
import { openEventStream } from "../../platform/http/event-stream.ts";

export const liveRoutes = [
  route(live, async (call) => {
    streamToMember(call);
    return undefined;
  }),
];

/** The stream ends with its session: a disabled member sees nothing more. */
function streamToMember(call: Call<typeof live>): void {
  const { context, principal } = call;
  const stream = openEventStream(call.takeOver());
  const readsConversations = mayRole(principal.role, "conversations:read");
  context.metrics.liveClients.inc();
  const unsubscribe = context.live.subscribe((event) => {
    if (isOwnEnd(event, principal.sessionId)) {
      stream.send(event);
      stream.close();
    } else if (event.type === "session-ended") return;
    else if (event.type !== "conversation" || readsConversations) stream.send(event);
  });
  stream.onClose(() => {
    unsubscribe();
    context.metrics.liveClients.dec();
  });
}

function isOwnEnd(event: LiveEvent, sessionId: string): boolean {
  return event.type === "session-ended" && event.sessionId === sessionId;
}
