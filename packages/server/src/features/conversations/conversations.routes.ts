import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { countViews } from "./conversations.store.ts";
import { listConversations, listHeld, showConversation, updateConversation } from "./conversations.ts";
import { addNote, checkReply, reply, reportStoppedReply } from "./write.ts";

export const conversationsRoutes = [
  route(wire.listConversations, ({ context, principal, query }) =>
    listConversations(context, principal, query),
  ),
  route(wire.searchConversations, ({ context, principal, body }) =>
    listConversations(context, principal, body),
  ),
  route(wire.countConversations, ({ context, principal }) =>
    countViews(context.database, principal.memberId),
  ),
  route(wire.showConversation, ({ context, principal, params, query }) =>
    showConversation(context, principal, params.id, query),
  ),
  route(wire.updateConversation, async ({ context, params, body }) => {
    await updateConversation(context, params.id, body);
    return undefined;
  }),
  route(wire.reply, ({ context, principal, params, body }) => reply(context, principal, params.id, body)),
  route(wire.reportStoppedReply, async ({ context, principal, params, body }) => {
    await reportStoppedReply(context, principal, params.id, body.codes);
    return undefined;
  }),
  route(wire.addNote, ({ context, principal, params, body }) => addNote(context, principal, params.id, body)),
  route(wire.checkReply, async ({ context, body }) => ({ problems: [...checkReply(context, body.text)] })),
  route(wire.listHeld, ({ context, principal, query }) => listHeld(context, principal, query.cursor)),
];
