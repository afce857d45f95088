import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { showVerification, unfreezeConversation } from "../verifications/index.ts";
import { showAction, transact } from "./act.ts";
import { carryOut } from "./carry-out.ts";
import { changeAction } from "./change.ts";
import { confirmationOptions } from "./confirm.ts";
import { approveAction, refuseAction } from "./decide.ts";
import { createDefinition, listDefinitions, updateDefinition } from "./definitions.ts";
import { forceAction } from "./force.ts";
import { openAction } from "./open.ts";
import { listActions, showPanel } from "./panel.ts";
import { retryAction } from "./retry.ts";
import { finishTask } from "./tasks.ts";
import { testExecutor } from "./test-executor.ts";
import { endVerification, verifyAction } from "./verify.ts";

export const actionsRoutes = [
  route(wire.listActionDefinitions, ({ context }) => listDefinitions(context)),
  route(wire.createActionDefinition, async (call) => {
    requireStepUp(call);
    return { id: await createDefinition(call.context, call.principal, call.body) };
  }),
  route(wire.updateActionDefinition, async (call) => {
    requireStepUp(call);
    await updateDefinition(call.context, call.principal, call.params.id, call.body);
    return undefined;
  }),
  route(wire.testExecutor, ({ context, params }) => testExecutor(context, params.id)),
  route(wire.showConversationActions, ({ context, params }) => showPanel(context, params.id)),
  route(wire.listActions, ({ context, query }) => listActions(context, query)),
  route(wire.showAction, ({ context, params }) => showAction(context, params.id)),
  route(wire.openAction, ({ context, principal, params, body }) =>
    openAction(context, principal, params.id, body),
  ),
  route(wire.changeAction, ({ context, principal, params, body }) =>
    changeAction(context, principal, params.id, body.parameters),
  ),
  route(wire.approveAction, ({ context, principal, params, body }) =>
    approveAction(context, principal, params.id, body),
  ),
  route(wire.refuseAction, ({ context, principal, params, body }) =>
    refuseAction(context, principal, params.id, body.reason),
  ),
  route(wire.actionStepUpOptions, async ({ context, principal, params }) => ({
    ...(await confirmationOptions(context, principal, params.id)),
  })),
  route(wire.carryOutAction, ({ context, principal, params, body }) =>
    carryOut(context, principal, params.id, body),
  ),
  route(wire.finishTask, ({ context, principal, params, body }) =>
    finishTask(context, principal, params.id, body),
  ),
  route(wire.retryAction, ({ context, principal, params }) => retryAction(context, principal, params.id)),
  route(wire.forceAction, ({ context, principal, params, body }) =>
    forceAction(context, principal, params.id, body),
  ),
  route(wire.unfreezeConversation, async (call) => {
    requireStepUp(call);
    const { context, principal, params, body } = call;
    await transact(context, principal, (tx) =>
      unfreezeConversation(context, tx, principal, params.id, body.reason),
    );
    return undefined;
  }),
  route(wire.startVerification, ({ context, principal, params, body }) =>
    verifyAction(context, principal, params.id, body),
  ),
  route(wire.showVerification, ({ context, principal, params }) =>
    showVerification(context, principal, params.id),
  ),
  route(wire.cancelVerification, async ({ context, principal, params }) => {
    await endVerification(context, principal, params.id);
    return undefined;
  }),
];
