import * as wire from "@atalaia/contract";
import { formatVerifierKey } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { type Call, route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { throttle } from "../../platform/throttle.ts";
import { checkLog } from "./check.ts";
import { findLatestCheckpoint } from "./checkpoints.store.ts";
import { listEntries } from "./entries.ts";
import { filesOf } from "./log-files.ts";
import { makeReceipt } from "./receipts.ts";
import { showStatus } from "./status.ts";
import { verifierPage } from "./verifier-page.ts";
import { answerCheckpoint, listWatchedLogs, unwatchLog, watchLog } from "./watched-logs.ts";
import { addWitness, removeWitness } from "./witnesses.ts";

/** A log asks once a minute; everybody behind one address together. */
const witnessRate = { most: 240, seconds: 60 };

export const evidenceRoutes = [
  route(wire.listEvidence, ({ context, principal, query }) =>
    listEntries(context, principal.language, query),
  ),
  route(wire.showLog, ({ context }) => showStatus(context)),
  route(wire.checkLog, ({ context }) => checkLog(context)),
  route(wire.showReceipt, async ({ context, params }) => ({
    name: `atalaia-${params.id}.receipt.json`,
    file: Buffer.from(await makeReceipt(context, params.id)).toString("base64"),
  })),
  route(wire.downloadVerifier, async (call) => {
    const { html, policy } = await verifierPage(call.context);
    send(call, 200, html, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "content-disposition": 'inline; filename="atalaia-verifier.html"',
    });
    return undefined;
  }),
  route(wire.readLogFile, async (call) => {
    const file = await logFile(call.context, call.params["*"]);
    send(call, 200, file.bytes, { "content-type": file.type });
    return undefined;
  }),
  route(wire.addCheckpoint, async (call) => {
    await throttle(call.context, "witness", call.client.address, witnessRate);
    const answer = await answerCheckpoint(call.context, call.rawBody.toString("utf8"));
    const type = answer.status === 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8";
    send(call, answer.status, answer.body, { "content-type": type });
    return undefined;
  }),
  route(wire.addWitness, async (call) => {
    requireStepUp(call);
    return { id: await addWitness(call.context, call.principal, call.body) };
  }),
  route(wire.removeWitness, async (call) => {
    requireStepUp(call);
    await removeWitness(call.context, call.principal, call.params.id);
    return undefined;
  }),
  route(wire.listWatchedLogs, async ({ context }) => ({
    verifierKey: formatVerifierKey(context.evidence.witness),
    items: await listWatchedLogs(context),
  })),
  route(wire.watchLog, async (call) => {
    requireStepUp(call);
    return { id: await watchLog(call.context, call.principal, call.body.verifierKey) };
  }),
  route(wire.unwatchLog, async (call) => {
    requireStepUp(call);
    await unwatchLog(call.context, call.principal, call.params.id);
    return undefined;
  }),
];

/** For answers that are no JSON. */
function send(
  call: Pick<Call, "takeOver">,
  status: number,
  body: string | Uint8Array,
  headers: Record<string, string>,
) {
  const { response } = call.takeOver();
  response.writeHead(status, headers).end(body);
}

/** The checkpoint is the newest signed one; everything else is the same for ever once it is full. */
async function logFile({ database }: Pick<Context, "database">, path: string) {
  if (path === "checkpoint") {
    const latest = await findLatestCheckpoint(database, { witnessed: false });
    if (latest === null) throw new Failure("not-found");
    return { bytes: Buffer.from(latest.note), type: "text/plain; charset=utf-8" };
  }
  const bytes = await filesOf(database)(path);
  if (bytes === null) throw new Failure("not-found");
  return { bytes, type: "application/octet-stream" };
}
