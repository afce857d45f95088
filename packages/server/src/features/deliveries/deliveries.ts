import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import { findInbox } from "../inboxes/index.ts";
import { findForgottenDeliveries, insertDeliveries, requeueDelivery } from "./deliveries.store.ts";

/** How a reply leaves: by SMTP submission, into the visitor's chat, by a signed webhook, or not at all. */
export type ReplyRoute = "submission" | "chat" | "webhook";

const routeByKind: Readonly<Record<string, ReplyRoute>> = {
  "email-gateway": "submission",
  mailbox: "submission",
  chat: "chat",
  intake: "webhook",
};

export function replyRouteOf(inboxKind: string): ReplyRoute | "none" {
  return routeByKind[inboxKind] ?? "none";
}

/** Enqueues a reply; in a chat it is delivered by being there. */
export async function replyLater(
  context: Context,
  tx: Transaction,
  reply: { messageId: string; inboxId: string; route: ReplyRoute },
): Promise<void> {
  if (reply.route === "chat") return;
  await insertDeliveries(tx, "reply", [reply]);
  await context.jobs.add("deliver", [{ messageId: reply.messageId }], tx);
}

export interface Forwardable {
  readonly messageId: string;
  readonly inboxId: string;
  readonly inboxKind: string;
  readonly state: string;
}

/** What came through the gateway and was fully looked at goes on to the mailbox behind it; the rest waits for a release. */
export async function forwardLater(
  context: Context,
  tx: Transaction,
  messages: readonly Forwardable[],
): Promise<void> {
  const due = messages.filter(
    (message) => message.inboxKind === "email-gateway" && message.state === "analysed",
  );
  const forwarding = await inboxesThatForward(tx, due);
  const rows = due.filter((message) => forwarding.has(message.inboxId));
  if (rows.length === 0) return;
  const added = await insertDeliveries(tx, "forward", rows);
  await context.jobs.add(
    "deliver",
    added.map((messageId) => ({ messageId })),
    tx,
  );
}

export async function forwardReleasedLater(
  context: Context,
  tx: Transaction,
  message: { messageId: string; inboxId: string },
): Promise<void> {
  await forwardLater(context, tx, [{ ...message, inboxKind: "email-gateway", state: "analysed" }]);
}

async function inboxesThatForward(tx: Transaction, messages: readonly Forwardable[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const id of new Set(messages.map((message) => message.inboxId))) {
    const inbox = await findInbox(tx, id);
    if (inbox?.settings.kind === "email-gateway" && inbox.settings.forwardTo) ids.add(id);
  }
  return ids;
}

/** @throws {Failure} `conflict` when there is no failed delivery to try again. */
export async function retryDelivery(context: Context, messageId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    if (!(await requeueDelivery(tx, messageId))) throw new Failure("conflict");
    await tx.run("update messages set state = 'queued' where id = $1 and direction = 'outgoing'", [
      messageId,
    ]);
    await context.jobs.add("deliver", [{ messageId }], tx);
  });
}

export async function deliverForgottenLater(context: Context): Promise<void> {
  const ids = await findForgottenDeliveries(context.database);
  await context.jobs.add(
    "deliver",
    ids.map((messageId) => ({ messageId })),
    context.database,
  );
}
