import { createHash } from "node:crypto";
import type { Acceptance, Arrival } from "../../connectors/types.ts";
import { Failure } from "../../failure.ts";
import type { Keyring } from "../../platform/crypto/types.ts";
import type { Database, Transaction } from "../../platform/database/types.ts";
import { toFailure } from "../../platform/http/problem.ts";
import { createId } from "../../platform/identifiers.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import type { Metrics } from "../../platform/metrics/metrics.ts";
import { sealOriginal } from "../originals/index.ts";
import { createBatch } from "./batch.ts";
import {
  claimAcceptances,
  findAcceptances,
  insertMessages,
  type NewAcceptance,
  type NewMessage,
} from "./intake.store.ts";

/** What intake needs of the process; named here since the process is made of intake, among other things. */
interface IntakeParts {
  readonly database: Database;
  readonly keys: Keyring;
  readonly jobs: Jobs;
  readonly metrics: Metrics;
  readonly now: () => number;
}

interface Prepared {
  readonly acceptance: NewAcceptance;
  readonly message: NewMessage;
}

const mostBytesWaiting = 64 * 1024 * 1024;

/** The one way in: seals the message, commits it with its job, and only then resolves. */
export function createAccept(context: IntakeParts): (arrival: Arrival) => Promise<Acceptance> {
  const commit = createBatch<Prepared, Acceptance>({
    most: 64,
    mostBytes: mostBytesWaiting,
    sizeOf: (item) => item.message.raw.length,
    overflow: () => new Failure("unavailable", { retryAfter: 5 }),
    isCommon: (error) => toFailure(error).code === "unavailable",
    run: (items) => context.database.transaction((tx) => acceptAll(context, tx, items)),
  });
  return async (arrival) => {
    const outcome = await commit(prepare(context, arrival));
    context.metrics.accepted.inc({ channel: arrival.channel });
    return outcome;
  };
}

function prepare(context: IntakeParts, arrival: Arrival): Prepared {
  const at = arrival.at ?? context.now();
  const id = createId(at);
  const original = sealOriginal(context.keys, id, arrival.raw, arrival.envelope ?? null);
  return {
    acceptance: {
      messageId: id,
      inboxId: arrival.inboxId,
      keyHash: context.keys.fingerprint("idempotency-key", arrival.idempotencyKey),
      bodyHash: context.keys.fingerprint(
        "message-body",
        createHash("sha256").update(arrival.raw).digest("hex"),
      ),
    },
    message: {
      id,
      at: new Date(at),
      inboxId: arrival.inboxId,
      conversationId: arrival.conversationId ?? null,
      contactId: arrival.contactId ?? null,
      channel: arrival.channel,
      format: arrival.format,
      authorKind: arrival.authorKind ?? "contact",
      authorMemberId: arrival.authorMemberId ?? null,
      cut: arrival.incomplete ?? null,
      ...original,
    },
  };
}

async function acceptAll(
  context: IntakeParts,
  tx: Transaction,
  items: readonly Prepared[],
): Promise<Acceptance[]> {
  const rows = items.map((item) => item.acceptance);
  const claimed = await claimAcceptances(tx, rows);
  const fresh = items.filter((item) => claimed.has(item.message.id));
  if (fresh.length > 0) {
    await insertMessages(
      tx,
      fresh.map((item) => item.message),
    );
    await context.jobs.add(
      "analyse",
      fresh.map((item) => ({ messageId: item.message.id })),
      tx,
    );
  }
  if (fresh.length === items.length)
    return items.map((item) => ({ messageId: item.message.id, duplicate: false }));
  return answerDuplicates(tx, items, claimed);
}

async function answerDuplicates(
  tx: Transaction,
  items: readonly Prepared[],
  claimed: ReadonlySet<string>,
): Promise<Acceptance[]> {
  const earlier = await findAcceptances(
    tx,
    items.map((item) => item.acceptance),
  );
  const byKey = new Map(earlier.map((row) => [`${row.inbox_id} ${row.key_hash.toString("hex")}`, row]));
  return items.map(({ acceptance, message }) => {
    if (claimed.has(message.id)) return { messageId: message.id, duplicate: false };
    const before = byKey.get(`${acceptance.inboxId} ${acceptance.keyHash.toString("hex")}`);
    if (!before) throw new Failure("unavailable");
    if (!before.body_hash.equals(acceptance.bodyHash)) throw new Failure("idempotency-mismatch");
    return { messageId: before.message_id, duplicate: true };
  });
}
