import type { OutgoingProblem } from "@atalaia/detect";
import type { Context } from "../../context.ts";
import { createId } from "../../platform/identifiers.ts";

/** That a reply was stopped and by which kinds of content; never the content. */
export async function recordStoppedReply(
  context: Context,
  memberId: string,
  conversationId: string,
  stoppedFor: readonly OutgoingProblem["code"][],
): Promise<void> {
  const codes = [...new Set(stoppedFor)];
  for (const code of codes) context.metrics.stoppedReplies.inc({ code });
  await context.database.run(
    "insert into stopped_replies (id, conversation_id, member_id, codes, at) values ($1, $2, $3, $4, $5)",
    [createId(context.now()), conversationId, memberId, codes, new Date(context.now())],
  );
}
