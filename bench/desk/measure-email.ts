import { createTransport } from "nodemailer";
import { type Desk, type Measure, percentile, wait } from "./desk.ts";
import { analysed } from "./measure-chat.ts";
import { mailText } from "./texts.ts";

const connections = 6;

/** Mails of 40 KB by SMTP, as fast as they are accepted (or at a rate), until all are analysed. */
export const measureEmail: Measure = async (desk, { seconds, rate }) => {
  await openGateway(desk);
  const transport = createTransport({
    host: "127.0.0.1",
    port: desk.smtpPort,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const latencies: number[] = [];
  const started = Date.now();
  const end = started + seconds * 1000;
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
      const ok = await transport
        .sendMail({
          envelope: { from: `c${number % 200}@example.net`, to: "suporte@desk.example" },
          raw: mailText(number),
        })
        .then(
          () => true,
          () => false,
        );
      if (ok) accepted += 1;
      latencies.push(performance.now() - before);
    }
  }
  await Promise.all(Array.from({ length: connections }, client));
  const intakeSeconds = (Date.now() - started) / 1000;
  await analysed(desk, accepted);
  const totalSeconds = (Date.now() - started) / 1000;
  clearInterval(watch);
  transport.close();
  const row = await desk.database.first<{ stored: number }>("select count(*)::int as stored from messages");
  return [
    ["accepted", `${accepted} of ${sent}`],
    ["accepted per second", (accepted / intakeSeconds).toFixed(0)],
    ["analysed per second (until none waits)", (accepted / totalSeconds).toFixed(0)],
    ["lost / doubled", `${Math.max(0, accepted - row!.stored)} / ${Math.max(0, row!.stored - accepted)}`],
    [
      "250 after p50 / p95 ms",
      `${percentile(latencies, 0.5).toFixed(1)} / ${percentile(latencies, 0.95).toFixed(1)}`,
    ],
    ["memory of all processes, most, MB", memory.toFixed(0)],
  ];
};

export async function openGateway(desk: Desk): Promise<string> {
  const answer = await desk.call("POST", "/api/inboxes", {
    name: "E-mail",
    settings: {
      kind: "email-gateway",
      recipients: ["suporte@desk.example"],
      forwardTo: null,
      forwardHost: null,
      submission: null,
    },
  });
  return ((await answer.json()) as { inbox: { id: string } }).inbox.id;
}
