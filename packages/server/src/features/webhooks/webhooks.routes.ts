import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { createWebhook, deleteWebhook, listWebhooks, testWebhook, updateWebhook } from "./webhooks.ts";

export const webhooksRoutes = [
  route(wire.listWebhooks, async ({ context }) => ({ items: await listWebhooks(context) })),
  route(wire.createWebhook, async (call) => {
    requireStepUp(call);
    return createWebhook(call.context, call.body);
  }),
  route(wire.updateWebhook, async (call) => {
    requireStepUp(call);
    await updateWebhook(call.context, call.params.id, call.body);
    return undefined;
  }),
  route(wire.deleteWebhook, async ({ context, params }) => {
    await deleteWebhook(context, params.id);
    return undefined;
  }),
  route(wire.testWebhook, async ({ context, params }) => testWebhook(context, params.id)),
];
