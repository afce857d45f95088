/**
 * kill -9 at random moments under load: first the server, then every process of the database. What was answered
 * "accepted" must be stored once, analysed once, and nothing else. `node bench/desk-kill.ts [--rounds 200]`
 */
import { parseArgs } from "node:util";
import { openDesk, wait } from "./desk/desk.ts";
import { analysed, openIntake, send } from "./desk/measure-chat.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
});
const rounds = Number(values.rounds);
const random = seeded(Number(values.seed));
const clients = 8;

const desk = await openDesk();
const { id, secret } = await openIntake(desk);
/** Every number that was ever sent, with the id it was accepted under. A retry sends the same number again. */
const sent = new Map<number, string | null>();
let next = 0;
let running = true;

/** A sender as they are: keeps what was not confirmed and sends it again under the same key. */
async function client(): Promise<void> {
  while (running) {
    next += 1;
    const number = next;
    sent.set(number, null);
    for (;;) {
      const messageId = await send(desk, id, secret, number);
      if (messageId) sent.set(number, messageId);
      if (messageId || !running) break;
      await wait(50);
    }
  }
}

const senders = Array.from({ length: clients }, client);
const started = Date.now();
for (let round = 1; round <= rounds; round += 1) {
  await wait(100 + random() * 900);
  if (round % 2 === 0) await desk.killDatabase();
  await desk.kill();
  await desk.start();
  process.stdout.write(
    `\rround ${round} of ${rounds}, ${[...sent.values()].filter(Boolean).length} accepted`,
  );
}
running = false;
await Promise.all(senders);
const accepted = [...sent.values()].filter((messageId) => messageId !== null);
await analysed(desk, accepted.length);

const kept = await desk.database.many<{ id: string }>(
  "select id from messages where id = any($1) and state <> 'received'",
  [accepted],
);
const totals = await desk.database.first<{
  messages: number;
  reports: number;
  keys: number;
  waiting: number;
}>(
  `select (select count(*)::int from messages) as messages, (select count(*)::int from reports) as reports,
          (select count(*)::int from acceptances) as keys,
          (select count(*)::int from messages where state = 'received') as waiting`,
);
const unsure = sent.size - accepted.length;
const lost = accepted.length - kept.length;
const doubled =
  totals!.messages -
  totals!.keys +
  (totals!.reports - totals!.messages) +
  (accepted.length - new Set(accepted).size);
const rows: [string, string | number][] = [
  ["rounds (server; every second one the database too)", rounds],
  ["accepted", accepted.length],
  ["sent but never confirmed at the end", unsure],
  ["idempotency keys / messages / reports", `${totals!.keys} / ${totals!.messages} / ${totals!.reports}`],
  ["lost", lost],
  ["doubled", doubled],
  ["still waiting", totals!.waiting],
  ["minutes", ((Date.now() - started) / 60_000).toFixed(1)],
];
process.stdout.write("\n");
for (const [label, value] of rows) process.stdout.write(`  ${label.padEnd(52)} ${value}\n`);
await desk.close();
const sound = lost === 0 && doubled === 0 && totals!.waiting === 0 && totals!.keys <= sent.size;
process.exitCode = sound ? 0 : 1;

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
