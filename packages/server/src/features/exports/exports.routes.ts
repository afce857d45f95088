import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { answerFile } from "./answer-file.ts";
import { makeConversationPack } from "./conversation-pack.ts";
import { exportEvidence } from "./export-evidence.ts";
import { makeIncidentPack } from "./incident-pack.ts";

const zip = "application/zip";

export const exportsRoutes = [
  route(wire.exportEvidence, async (call) => {
    await exportEvidence(call);
    return undefined;
  }),
  route(wire.conversationPack, async (call) => {
    requireStepUp(call);
    const { context, principal, params, body } = call;
    const bytes = await makeConversationPack(context, principal, params.id, body);
    answerFile(call, { name: `conversation-${params.id.slice(-12)}.zip`, type: zip, bytes });
    return undefined;
  }),
  route(wire.incidentPack, async (call) => {
    requireStepUp(call);
    const { context, principal, body } = call;
    const bytes = await makeIncidentPack(context, principal, body);
    answerFile(call, { name: `incident-${body.law}.zip`, type: zip, bytes });
    return undefined;
  }),
];
