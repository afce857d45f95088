import { type LiveEvent, live, mayRole, type Role } from "@atalaia/contract";
import type { Call } from "../../platform/http/call.ts";
import { route } from "../../platform/http/call.ts";
import { openEventStream } from "../../platform/http/event-stream.ts";
import { findLiveRole } from "../sessions/index.ts";
import { noteConnected } from "./live.store.ts";

export const liveRoutes = [
  route(live, async (call) => {
    streamToMember(call);
    return undefined;
  }),
];

const recheckMilliseconds = 15_000;

/** The stream ends with its session, by whatever it ends: a disabled member sees nothing more, and silence is no use of it. */
function streamToMember(call: Call<typeof live>): void {
  const { context, principal } = call;
  const stream = openEventStream(call.takeOver());
  let role: Role | null = principal.role;
  const recheck = async (): Promise<void> => {
    role = await findLiveRole(context, principal.sessionId);
    if (role === null) return end();
    await noteConnected(context.database, principal.memberId, new Date(context.now()));
  };
  const end = (): void => {
    stream.send({ type: "session-ended", sessionId: principal.sessionId });
    stream.close();
  };
  context.metrics.liveClients.inc();
  const unsubscribe = context.live.subscribe((event) => {
    if (isOwnEnd(event, principal.sessionId)) end();
    else if (event.type === "members")
      void recheck().then(
        () => stream.send(event),
        () => {},
      );
    else if (event.type === "session-ended" || role === null) return;
    else if (!("conversationId" in event) || mayRole(role, "conversations:read")) stream.send(event);
  });
  // Also at once: the session may have ended between the check of its cookie and here.
  void recheck().catch(() => {});
  const timer = setInterval(() => void recheck().catch(() => {}), recheckMilliseconds);
  stream.onClose(() => {
    clearInterval(timer);
    unsubscribe();
    context.metrics.liveClients.dec();
  });
}

function isOwnEnd(event: LiveEvent, sessionId: string): boolean {
  return event.type === "session-ended" && event.sessionId === sessionId;
}
