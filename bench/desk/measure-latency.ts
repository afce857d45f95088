import { createTransport } from "nodemailer";
import { type Measure, percentile, wait } from "./desk.ts";
import { openIntake, send } from "./measure-chat.ts";
import { openGateway } from "./measure-email.ts";
import { mailText } from "./texts.ts";

/**
 * From "250 accepted" (or 202) to the verdict in the console's answer: a console listens to the live events and reads the
 * conversation list after each, as the page does. Half mails, half chat messages; 20 a second unless told.
 */
export const measureLatency: Measure = async (desk, { seconds, rate }) => {
  await openGateway(desk);
  const { id, secret } = await openIntake(desk);
  const accepted = new Map<string, number>();
  const visible = new Map<string, number>();
  const stop = new AbortController();
  const listening = watchConsole(desk.origin, desk.cookie, visible, stop.signal);
  const transport = createTransport({
    host: "127.0.0.1",
    port: desk.smtpPort,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 4,
  });
  const perSecond = rate || 20;
  const pending: Promise<void>[] = [];
  const started = Date.now();
  for (let number = 1; number <= seconds * perSecond; number += 1) {
    await wait(Math.max(0, started + (number * 1000) / perSecond - Date.now()));
    const key = String(100_000 + number);
    pending.push(
      (async () => {
        if (number % 2 === 0) {
          if (await send(desk, id, secret, number * 8))
            accepted.set(String(100_000 + number * 8), performance.now());
        } else {
          await transport.sendMail({
            envelope: { from: `c${number}@example.net`, to: "suporte@desk.example" },
            raw: mailText(number * 8),
          });
          accepted.set(String(100_000 + number * 8), performance.now());
        }
      })().catch(() => void key),
    );
  }
  await Promise.all(pending);
  await wait(3000);
  stop.abort();
  await listening.catch(() => {});
  transport.close();
  const delays = [...accepted].flatMap(([key, at]) =>
    visible.has(key) ? [Math.max(0, visible.get(key)! - at)] : [],
  );
  return [
    ["messages accepted", String(accepted.size)],
    ["seen in the console with a verdict", String(delays.length)],
    [
      "accepted to visible p50 / p95 / p99 ms",
      [0.5, 0.95, 0.99].map((share) => percentile(delays, share).toFixed(0)).join(" / "),
    ],
    ["memory of all processes, MB", desk.memory().toFixed(0)],
  ];
};

/** Reads the event stream; each event leads to one reading of the newest conversations, at most one at a time. */
async function watchConsole(
  origin: string,
  cookie: string,
  visible: Map<string, number>,
  signal: AbortSignal,
): Promise<void> {
  const stream = await fetch(`${origin}/api/live`, { headers: { cookie }, signal });
  let reading = false;
  let again = false;
  async function read(): Promise<void> {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    do {
      again = false;
      const answer = await fetch(`${origin}/api/conversations?limit=50`, { headers: { cookie } });
      const { items } = (await answer.json()) as {
        items: { preview: string; subject: string | null; verdict: string | null }[];
      };
      for (const item of items) {
        if (item.verdict === null) continue;
        for (const match of `${item.subject ?? ""} ${item.preview}`.matchAll(/\b1\d{5}\b/g)) {
          if (!visible.has(match[0])) visible.set(match[0], performance.now());
        }
      }
    } while (again);
    reading = false;
  }
  const decoder = new TextDecoder();
  for await (const chunk of stream.body!) {
    if (decoder.decode(chunk as Uint8Array).includes('"conversation"')) void read();
  }
}
