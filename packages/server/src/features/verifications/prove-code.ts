import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Call } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { throttle } from "../../platform/throttle.ts";
import { typedPointId } from "./access.ts";
import { CODE_MILLISECONDS, createCode, isCode, isNobodysCode, MOST_TRIES } from "./codes.ts";
import { isCooled } from "./level.ts";
import { meansOf } from "./means.ts";
import { NOBODY } from "./nobody.ts";
import {
  listPointsOnFile,
  type PointRow,
  type ProofRow,
  replaceCode,
  reserveCodeTry,
  useCode,
} from "./proofs.store.ts";
import type { Proving } from "./proving.ts";
import { sentCodePlace } from "./send-notice.ts";
import { joinedVerification } from "./session.ts";
import { readSettings } from "./settings.ts";
import { alwaysSteadily } from "./steady.ts";
import { findVerification, type VerificationRow } from "./verifications.store.ts";

type CodeMethod = "email-code" | "sms-code";

const kinds = { "email-code": "email", "sms-code": "phone" } as const;
const perPoint = { most: 3, seconds: 900 } as const;
const perPointDay = { most: 18, seconds: 86_400 } as const;

/**
 * Sends a code to a contact point on file that has cooled off; the one before counts no more. To somebody who began
 * with an unknown address the answer is the same, and nothing is sent.
 * @throws {Failure} `signed-out`, `verification-ended`, `rate-limited`, `proof-refused`
 */
export async function sendCodeTo(
  call: Pick<Call, "context" | "headers">,
  body: { method: CodeMethod; pointId: string },
): Promise<void> {
  const { context } = call;
  const row = await joinedVerification(call);
  await alwaysSteadily(async () => {
    await throttle(context, "customer-code", `${row.id} ${body.pointId}`, perPoint);
    const settings = await readSettings(context, context.database);
    if (!settings.methods.has(body.method)) throw new Failure("proof-refused");
    // Whether there is anybody to send it to shows in a job, not in this answer.
    if (row.purpose === "access")
      return context.jobs.add("notice", [{ access: row.id, ...body }], context.database);
    const point = await findPoint({ context, row, settings }, body);
    if (!point) throw new Failure("proof-refused");
    const means = await meansOf(context, context.database, settings, row.contact_id);
    if (!(body.method === "email-code" ? means.mail : means.text)) throw new Failure("proof-refused");
    await sendLater(context, row, point, body.method);
  });
}

/** The part of an access view's code that only somebody's address has. */
export async function sendAccessCode(
  context: Context,
  verificationId: string,
  body: { method: CodeMethod; pointId: string },
): Promise<void> {
  const row = await findVerification(context.database, verificationId);
  if (row?.state !== "joined") return;
  const settings = await readSettings(context, context.database);
  const point = await findPoint({ context, row, settings }, body);
  if (point) await sendLater(context, row, point, body.method);
}

async function sendLater(
  context: Context,
  row: VerificationRow,
  point: PointRow,
  method: CodeMethod,
): Promise<void> {
  await throttle(context, "customer-code-day", point.id, perPointDay);
  const { code, hash, salt } = await createCode(context);
  const id = createId(context.now());
  await context.database.transaction(async (tx) => {
    await replaceCode(tx, {
      id,
      verificationId: row.id,
      contactId: row.contact_id!,
      pointId: point.id,
      method,
      hash,
      salt,
      sealed: context.keys.system.seal(sentCodePlace(id), code),
      expiresAt: new Date(context.now() + CODE_MILLISECONDS[method]),
      now: new Date(context.now()),
    });
    await context.jobs.add("notice", [{ code: id }], tx);
  });
}

/** The code that went to this contact point in this verification: once, and at most five tries. */
export async function proveByCode(
  proving: Proving,
  body: { method: CodeMethod; pointId: string; code: string },
): Promise<Omit<ProofRow, "id" | "at">> {
  const { context, row } = proving;
  const now = new Date(context.now());
  const point = await findPoint(proving, body);
  const stored = await reserveCodeTry(context.database, {
    verificationId: row.id,
    pointId: point?.id ?? NOBODY,
    method: body.method,
    now,
    most: MOST_TRIES,
  });
  const fits = stored ? await isCode(context, body.code, stored) : await isNobodysCode(context, body.code);
  if (!point || !stored || !fits || !(await useCode(context.database, stored.id, now)))
    throw new Failure("proof-refused");
  return { method: body.method, source: point.id, masked: point.masked, since: point.on_file_since };
}

/** On file, of the method's kind, cooled off; in an access view also by the id that stands for what was typed. */
async function findPoint(
  { context, row, settings }: Proving,
  { method, pointId }: { method: CodeMethod; pointId: string },
): Promise<PointRow | null> {
  const wanted = row.purpose === "access" && pointId === typedPointId(context, row) ? row.point_id : pointId;
  const point = (await listPointsOnFile(context.database, row.contact_id ?? NOBODY)).find(
    ({ id }) => id === wanted,
  );
  if (point?.kind !== kinds[method]) return null;
  const when = { now: context.now(), coolingOff: settings.coolingOff };
  return isCooled({ since: point.on_file_since.getTime() }, when) ? point : null;
}
