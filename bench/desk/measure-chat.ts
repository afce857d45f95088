import { Webhook } from "standardwebhooks";
import { type Desk, type Measure, percentile, wait } from "./desk.ts";
import { chatText } from "./texts.ts";

const threads = 400;
const parallel = 32;

/** Chat messages by the signed HTTP intake, as fast as they are accepted (or at a rate), until all are analysed. */
export const measureChat: Measure = async (desk, { seconds, rate }) => {
  const { id, secret } = await openIntake(desk);
  const latencies: number[] = [];
  const end = Date.now() + seconds * 1000;
  const started = Date.now();
  let sent = 0;
  let accepted = 0;
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, desk.memory())), 1000);
  async function client(): Promise<void> {
    while (Date.now() < end) {
      sent += 1;
      const number = sent;
      if (rate > 0) await wait(Math.max(0, started + (number * 1000) / rate - Date.now()));
      const before = performance.now();
      if (await send(desk, id, secret, number)) accepted += 1;
      latencies.push(performance.now() - before);
    }
  }
  await Promise.all(Array.from({ length: parallel }, client));
  const intakeSeconds = (Date.now() - started) / 1000;
  await analysed(desk, accepted);
  const totalSeconds = (Date.now() - started) / 1000;
  clearInterval(watch);
  const stored = await desk.database.first<{ stored: number; looked: number }>(
    "select count(*)::int as stored, count(*) filter (where state <> 'received')::int as looked from messages",
  );
  return [
    ["accepted", `${accepted} of ${sent}`],
    ["accepted per second", (accepted / intakeSeconds).toFixed(0)],
    ["analysed per second (until none waits)", (accepted / totalSeconds).toFixed(0)],
    [
      "lost / doubled",
      `${Math.max(0, accepted - stored!.stored)} / ${Math.max(0, stored!.stored - accepted)}`,
    ],
    [
      "answer p50 / p95 ms",
      `${percentile(latencies, 0.5).toFixed(1)} / ${percentile(latencies, 0.95).toFixed(1)}`,
    ],
    ["memory of all processes, most, MB", memory.toFixed(0)],
  ];
};

export async function openIntake(desk: Desk): Promise<{ id: string; secret: string }> {
  const answer = await desk.call("POST", "/api/inboxes", {
    name: "Intake",
    settings: { kind: "intake", channel: "chat", replyUrl: null },
  });
  const { inbox, secret } = (await answer.json()) as { inbox: { id: string }; secret: string };
  return { id: inbox.id, secret };
}

/** @returns the id of the accepted message, or null when the server did not answer that it accepted it. */
export async function send(
  desk: Desk,
  inboxId: string,
  secret: string,
  number: number,
): Promise<string | null> {
  const body = JSON.stringify({
    thread: `t${number % threads}`,
    from: { id: `c${number % threads}` },
    text: chatText(number),
  });
  const id = `bench-${number}`;
  const at = new Date();
  const answer = await fetch(`${desk.origin}/api/intake/${inboxId}/messages`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, body),
    },
    body,
  }).catch(() => null);
  if (answer?.status !== 202) return null;
  const accepted = (await answer.json().catch(() => null)) as { messageId: string } | null;
  return accepted?.messageId ?? null;
}

/** Waits until so many messages were looked at (or nothing moved for a minute). */
export async function analysed(desk: Desk, count: number): Promise<void> {
  for (let last = -1, idle = 0; idle < 240; ) {
    const row = await desk.database.first<{ looked: number }>(
      "select count(*)::int as looked from messages where state <> 'received'",
    );
    if (row!.looked >= count) return;
    idle = row!.looked === last ? idle + 1 : 0;
    last = row!.looked;
    await wait(250);
  }
}
