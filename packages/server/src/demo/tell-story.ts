import { randomUUID } from "node:crypto";
import type { Arrival } from "../connectors/types.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { addCallLines, endCall, startCall } from "../features/calls/index.ts";
import { addNote, reply, updateConversation } from "../features/conversations/index.ts";
import { releaseMessage } from "../features/messages/index.ts";
import { analyse, encodeTextPayload } from "../features/reports/index.ts";
import { createUpload, readUpload } from "../features/uploads/index.ts";
import type { DemoDesk } from "./desk.ts";
import { beginningOf, goBack, type Past } from "./past.ts";
import type { Step, Story } from "./stories/types.ts";
import { writeMail } from "./write-mail.ts";

const minute = 60_000;

/** A conversation while it is told. */
interface Scene {
  readonly desk: DemoDesk;
  readonly story: Story;
  readonly past: Past;
  /** Names the sender and the thread. */
  readonly key: string;
  conversationId: string | null;
  lastMessageId: string | null;
  turns: number;
}

/** Lets one conversation happen: accepted, analysed, answered by the same code as any other. @returns its id. */
export async function tellStory(context: Context, desk: DemoDesk, story: Story): Promise<string> {
  const past = goBack(context, beginningOf(story, context.now()));
  const key = randomUUID();
  const scene: Scene = { desk, story, past, key, conversationId: null, lastMessageId: null, turns: 0 };
  if (story.via === "call") await pickUp(scene);
  for (const step of story.steps) {
    await play(scene, step);
    past.pass(paceOf(story) * minute);
  }
  await settle(scene);
  return scene.conversationId!;
}

/** Minutes between two turns: people answer a chat sooner than a mail. */
function paceOf({ via }: Story): number {
  return via === "call" ? 0.3 : via === "chat" ? 3 : via === "mail" ? 45 : 14;
}

async function play(scene: Scene, step: Step): Promise<void> {
  if (step.who === "customer") return hear(scene, step);
  const member = scene.desk.members[step.who];
  const { context } = scene.past;
  const conversationId = scene.conversationId!;
  if ("release" in step) return releaseMessage(context, member, scene.lastMessageId!, step.release);
  if ("note" in step) {
    await addNote(context, member, conversationId, draft(step.note));
    return;
  }
  if ("stopped" in step) return tryInVain(scene, step);
  if (scene.story.via === "call") return say(scene, "agent", step.text);
  await reply(context, member, conversationId, draft(step.text));
}

function draft(text: string): { text: string; idempotencyKey: string } {
  return { text, idempotencyKey: randomUUID() };
}

async function tryInVain(scene: Scene, step: Extract<Step, { stopped: string }>): Promise<void> {
  try {
    await reply(scene.past.context, scene.desk.members[step.who], scene.conversationId!, draft(step.stopped));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "outgoing-refused") throw error;
  }
}

async function hear(scene: Scene, step: Extract<Step, { who: "customer" }>): Promise<void> {
  if (scene.story.via === "call") return say(scene, "customer", step.text);
  if (scene.story.via === "upload") return handIn(scene, step.text);
  scene.turns += 1;
  const { context } = scene.past;
  const { messageId } = await context.accept(
    scene.story.via === "mail" ? mailArrival(scene, step) : textArrival(scene, step.text),
  );
  await lookAt(scene, [messageId]);
}

async function lookAt(scene: Scene, ids: readonly string[]): Promise<void> {
  const { context } = scene.past;
  await analyse(context, ids, { again: false });
  const last = ids.at(-1)!;
  const row = await context.database.first<{ conversation_id: string }>(
    "select conversation_id from messages where id = $1",
    [last],
  );
  scene.conversationId = row!.conversation_id;
  scene.lastMessageId = last;
}

function textArrival({ desk, story, key, turns, past }: Scene, text: string): Arrival {
  const via = story.via as "chat" | "sms" | "social";
  const sender = {
    chat: { kind: "visitor", value: key },
    sms: { kind: "phone", value: numberOf(story.from) },
    social: { kind: "handle", value: `${desk.inboxes.social}:@${handleOf(story.from)}`, name: story.from },
  } as const;
  return {
    inboxId: desk.inboxes[via],
    channel: via,
    format: "json",
    raw: encodeTextPayload({ text, thread: key, sender: sender[via] }),
    idempotencyKey: `${key} ${turns}`,
    at: past.context.now(),
  };
}

function mailArrival(scene: Scene, step: Extract<Step, { who: "customer" }>): Arrival {
  const { desk, story, key, turns, past } = scene;
  const at = past.context.now();
  const address = step.mail?.address ?? addressOf(story);
  return {
    inboxId: desk.inboxes.mail,
    channel: "email",
    format: "rfc5322",
    raw: writeMail({
      ...step.mail,
      address,
      name: story.from,
      subject: story.subject ?? "",
      text: step.text,
      at,
      messageId: `<${key}.${turns}@${address.split("@")[1]}>`,
      ...(turns > 1 ? { inReplyTo: `<${key}.1@${address.split("@")[1]}>` } : {}),
    }),
    envelope: {
      mailFrom: address,
      rcptTo: ["ajuda@casaazul.example"],
      helo: `mail.${address.split("@")[1]}`,
      remoteAddress: "192.0.2.25",
    },
    idempotencyKey: `${key} ${turns}`,
    at,
  };
}

const mailHosts = { "pt-BR": "minhacaixa.example", en: "mailbox.example", es: "buzon.example" } as const;

/** The address of who writes a mail without one of its own. */
export function addressOf({ from, language }: Pick<Story, "from" | "language">): string {
  return `${handleOf(from)}@${mailHosts[language]}`;
}

export function handleOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".");
}

/** 555-0100 to 555-0199 of each area code are reserved for fiction (NANPA). */
export function numberOf(name: string): string {
  const sum = [...name].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  return `+1 ${200 + (sum % 700)} 555 01${String(sum % 100).padStart(2, "0")}`;
}

async function pickUp(scene: Scene): Promise<void> {
  const { desk, story, past } = scene;
  const member = desk.members[story.assignee ?? "ana"];
  const call = { inboxId: desk.inboxes.call, number: numberOf(story.from) };
  scene.conversationId = (await startCall(past.context, member, call)).conversationId;
}

async function say(scene: Scene, from: "customer" | "agent", text: string): Promise<void> {
  const { context } = scene.past;
  const member = scene.desk.members[scene.story.assignee ?? "ana"];
  const lines = { lines: [{ from, text }], idempotencyKey: randomUUID() };
  const { messageIds } = await addCallLines(context, member, scene.conversationId!, lines);
  await lookAt(scene, messageIds);
}

async function handIn(scene: Scene, text: string): Promise<void> {
  const { context } = scene.past;
  const member = scene.desk.members[scene.story.assignee ?? "ana"];
  const name = scene.story.subject ?? "chat.txt";
  const upload = await createUpload(context, member, { name, bytes: Buffer.from(text) });
  await readUpload(context, upload.id);
  const row = await context.database.first<{ message_ids: string[] }>(
    "select message_ids from uploads where id = $1",
    [upload.id],
  );
  await lookAt(scene, row!.message_ids);
}

async function settle({ past, desk, story, conversationId }: Scene): Promise<void> {
  const { context } = past;
  const { assignee, status, tags } = story;
  if (story.via === "call") await endCall(context, conversationId!);
  await updateConversation(context, conversationId!, {
    ...(assignee ? { assigneeId: desk.members[assignee].memberId, unread: false } : {}),
    ...(status ? { status, unread: false } : {}),
    ...(status === "snoozed"
      ? { snoozedUntil: new Date(context.now() + 3 * 24 * 60 * minute).toISOString() }
      : {}),
    ...(tags ? { tagIds: tags.map((tag) => desk.tags[tag]) } : {}),
  });
}
