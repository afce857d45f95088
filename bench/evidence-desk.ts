/**
 * Disclosures a second of the whole log, on its real database with fsync: sealed, in a committed tree, then opened.
 * First at a steady rate (latency of each), then as many as there can be. `node bench/evidence-desk.ts [--rate 1000] [--seconds 20]`
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { disclose, makeReceipt } from "../packages/server/src/features/evidence/index.ts";
import { createContext } from "../packages/server/src/main.ts";
import { readSettings } from "../packages/server/src/platform/settings/settings.ts";
import { percentile, wait } from "./desk/desk.ts";

const { values } = parseArgs({
  options: { rate: { type: "string", default: "1000" }, seconds: { type: "string", default: "20" } },
});
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
const folder = mkdtempSync(join(tmpdir(), "atalaia-bench-"));
const environment = { ATALAIA_DATA_FOLDER: folder, ATALAIA_LOG_LEVEL: "error", ATALAIA_WORKER_THREADS: "1" };
const closers: (() => Promise<unknown>)[] = [];
const context = await createContext(readSettings(environment), environment, closers);
const contactId = await createContact();

// A server that has just been started is still being compiled.
await atRate(rate, 3);
const steady = await atRate(rate, seconds);
const full = await flatOut(seconds);
const receipts = await timeReceipts(200);
const rows: [string, string][] = [
  [`disclosures at ${rate}/s for ${seconds} s`, String(steady.latencies.length)],
  ["  failed", String(steady.failed)],
  [
    "  median, p99, longest",
    [0.5, 0.99, 1].map((share) => ms(percentile(steady.latencies, share))).join(", "),
  ],
  ["  entries a commit", steady.perCommit.toFixed(1)],
  ["disclosures a second, 512 at once", Math.round(full.latencies.length / full.seconds).toString()],
  ["  median, p99", [0.5, 0.99].map((share) => ms(percentile(full.latencies, share))).join(", ")],
  [
    "receipts, one after the other: median, p99",
    [0.5, 0.99].map((share) => ms(percentile(receipts, share))).join(", "),
  ],
];
for (const [label, value] of rows) process.stdout.write(`  ${label.padEnd(44)} ${value}\n`);
for (const close of closers.reverse()) await close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = steady.failed === 0 && percentile(steady.latencies, 0.99) <= 50 ? 0 : 1;

async function discloseOnce(): Promise<number> {
  const began = performance.now();
  await disclose(
    context,
    {
      type: "contact.field-revealed",
      actor: { kind: "member", id: randomUUID() },
      subjectId: randomUUID(),
      contactId,
      data: { what: "phone", level: "V2" },
      personal: { reason: "Cliente ao telefone, pediu para conferir" },
    },
    () => "+00",
  );
  return performance.now() - began;
}

/** Whatever the log does: a slow answer delays nobody else's question. */
async function atRate(perSecond: number, forSeconds: number) {
  const latencies: number[] = [];
  let failed = 0;
  const [commits, under] = [await commitsSoFar(), [] as Promise<void>[]];
  const began = performance.now();
  for (let sent = 0; sent < perSecond * forSeconds; ) {
    const due = Math.min(
      perSecond * forSeconds,
      Math.floor(((performance.now() - began) / 1000) * perSecond),
    );
    for (; sent < due; sent += 1)
      under.push(
        discloseOnce().then(
          (time) => void latencies.push(time),
          () => {
            failed += 1;
          },
        ),
      );
    await wait(1);
  }
  await Promise.all(under);
  return { latencies, failed, perCommit: latencies.length / ((await commitsSoFar()) - commits) };
}

async function flatOut(forSeconds: number) {
  const latencies: number[] = [];
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < forSeconds * 1000) latencies.push(await discloseOnce());
  };
  await Promise.all(Array.from({ length: 512 }, client));
  return { latencies, seconds: (performance.now() - began) / 1000 };
}

async function timeReceipts(count: number): Promise<number[]> {
  const ids = await context.database.many<{ id: string }>(
    "select id from evidence_entries order by id desc limit $1",
    [count],
  );
  const times: number[] = [];
  for (const { id } of ids) {
    const began = performance.now();
    await makeReceipt(context, id);
    times.push(performance.now() - began);
  }
  return times;
}

async function createContact(): Promise<string> {
  const id = randomUUID();
  const { wrapped } = context.keys.createKey(`contact:${id}`);
  await context.database.run(
    "insert into contacts (id, handle, key_wrapped, created_at) values ($1, 'BENCH1', $2, now())",
    [id, wrapped],
  );
  return id;
}

async function commitsSoFar(): Promise<number> {
  const { values: [, , ...rest] = [] } = await context.metrics.evidenceBatchSeconds.get();
  return rest.find(({ metricName }) => metricName?.endsWith("_count"))?.value ?? 0;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
