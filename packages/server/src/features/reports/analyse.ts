import type { IdentityEvidence } from "@atalaia/detect";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { logId } from "../../platform/log/log.ts";
import { findContacts } from "../contacts/index.ts";
import { contactSealer } from "../originals/index.ts";
import { leaveUnread, type OpenedMessage, openMessage } from "./arrival.ts";
import type { Look } from "./look.types.ts";
import type { Looked } from "./looked.ts";
import { type PlacedMessage, place } from "./place.ts";
import { quarantine } from "./quarantine.ts";
import {
  type AskingRow,
  type ConversationRow,
  findAskingConversations,
  findConversations,
  loadMessages,
  type PendingMessage,
} from "./reports.store.ts";
import { store } from "./store-look.ts";

const mostTries = 4;

export interface AnalyseOptions {
  readonly again: boolean;
  /** Why these messages cannot be looked at: they are quarantined unread. */
  readonly unread?: unknown;
}

/**
 * Looks at accepted messages and stores what was found. Safe to repeat: a message that was looked at is left alone
 * unless `again`. Messages of one conversation are looked at in order, each with the state the one before left.
 */
export async function analyse(
  context: Context,
  ids: readonly string[],
  options: AnalyseOptions,
): Promise<void> {
  const rows = await loadMessages(context.database, ids);
  const due = rows.filter((row) => options.again || row.state === "received");
  if (due.length === 0) return;
  const opened = options.unread === undefined ? await openAll(context, due) : due.map(leaveUnread);
  const placed = await context.database.transaction((tx) => place(context, tx, opened));
  await lookAndStore(context, placed, options);
}

async function openAll(context: Context, rows: readonly PendingMessage[]): Promise<OpenedMessage[]> {
  const keys = await contactKeys(context.database, rows);
  return Promise.all(
    rows.map((row) => {
      const wrapped = row.contact_id ? keys.get(row.contact_id) : undefined;
      return openMessage(
        context,
        row,
        wrapped ? contactSealer(context.keys, row.contact_id!, wrapped) : null,
      );
    }),
  );
}

async function contactKeys(
  database: Queryable,
  rows: readonly PendingMessage[],
): Promise<Map<string, Buffer>> {
  const ids = [...new Set(rows.filter((row) => row.key_sealed).map((row) => row.contact_id!))];
  if (ids.length === 0) return new Map();
  const contacts = await findContacts(database, ids);
  return new Map(
    contacts.filter((contact) => contact.key_wrapped).map((contact) => [contact.id, contact.key_wrapped!]),
  );
}

/** Looks without holding a lock; if a conversation moved on meanwhile, its messages are looked at again with the new state. */
async function lookAndStore(
  context: Context,
  messages: readonly PlacedMessage[],
  options: AnalyseOptions,
): Promise<void> {
  let left = messages;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const states = await readStates(context, left);
    const looked = await lookAll(context, left, states, options);
    const last = attempt >= mostTries;
    left = await context.database.transaction((tx) =>
      store(context, tx, looked, states, { again: options.again, evenIfMoved: last }),
    );
  }
}

async function readStates(
  context: Context,
  messages: readonly PlacedMessage[],
): Promise<Map<string, ConversationRow>> {
  const ids = [...new Set(messages.map((message) => message.conversationId))];
  const rows = await findConversations(context.database, ids, { lock: false });
  return new Map(rows.map((row) => [row.id, row]));
}

async function lookAll(
  context: Context,
  messages: readonly PlacedMessage[],
  states: ReadonlyMap<string, ConversationRow>,
  { again, unread }: AnalyseOptions,
): Promise<Looked[]> {
  if (unread !== undefined)
    return messages.map((message) =>
      quarantine(message, states.get(message.conversationId)?.state ?? null, context.engine.version, unread),
    );
  const contactIds = [...new Set(messages.map((message) => message.contact.id))];
  const asking = await findAskingConversations(context.database, contactIds);
  const groups = Map.groupBy(messages, (message) => message.conversationId);
  const looked = await Promise.all(
    [...groups].map(([id, group]) =>
      lookInOrder(context, group, again ? null : (states.get(id)?.state ?? null), asking),
    ),
  );
  return looked.flat();
}

async function lookInOrder(
  context: Context,
  group: readonly PlacedMessage[],
  before: Look["state"] | null,
  asking: readonly AskingRow[],
): Promise<Looked[]> {
  const looked: Looked[] = [];
  let state = before;
  for (const message of group) {
    const one = await lookOne(context, message, state, identityOf(message, asking));
    state = one.look.state;
    looked.push(one);
  }
  return looked;
}

function identityOf(message: PlacedMessage, asking: readonly AskingRow[]): IdentityEvidence {
  const elsewhere = asking.filter(
    (row) => row.contact_id === message.contact.id && row.conversation_id !== message.conversationId,
  );
  return {
    firstContact: message.contact.isNew,
    priorClearMessages: message.contact.clear_messages,
    parallelRequests: elsewhere.length,
    authenticated: message.answersUs,
  };
}

async function lookOne(
  context: Context,
  message: PlacedMessage,
  state: Look["state"] | null,
  identity: IdentityEvidence,
): Promise<Looked> {
  const { desk, version } = await context.knowledge.current();
  const tokenKey = context.keys.fingerprint("tokens", message.contact.id);
  try {
    const look = await context.analyst.look({
      format: message.row.format,
      raw: message.raw,
      channel: message.row.channel,
      from: message.row.author_kind === "member" ? "agent" : "customer",
      now: message.row.at.getTime(),
      desk,
      deskVersion: version,
      identity,
      state,
      envelope: message.envelope,
      tokenKey,
      ourMessageIds: message.ourMessageIds,
    });
    return { message, look: withCut(look, message.row.cut), errorCode: null };
  } catch (error) {
    context.log.failure("analysis.failed", error, { message: logId(message.row.id) });
    return quarantine(message, state, context.engine.version, error);
  }
}

/** What the connector could not hand in whole was not fully looked at, whatever the rest looks like. */
function withCut(look: Look, cut: string | null): Look {
  if (cut === null) return look;
  return { ...look, complete: false, report: { ...look.report, limits: [...look.report.limits, cut] } };
}
