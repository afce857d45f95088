import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { createInbox, deleteInbox, listInboxes, rotateSecret, updateInbox } from "./inboxes.ts";
import { testInbox } from "./test-connection.ts";

export const inboxesRoutes = [
  route(wire.listInboxes, async ({ context, principal }) => ({
    items: await listInboxes(context, principal),
  })),
  route(wire.createInbox, ({ context, body }) => createInbox(context, body)),
  route(wire.updateInbox, ({ context, params, body }) => updateInbox(context, params.id, body)),
  route(wire.deleteInbox, async ({ context, params }) => {
    await deleteInbox(context, params.id);
    return undefined;
  }),
  route(wire.rotateInboxSecret, async (call) => {
    requireStepUp(call);
    return rotateSecret(call.context, call.params.id);
  }),
  route(wire.testInbox, ({ context, body }) => testInbox(context, body.inboxId, body.settings)),
];
