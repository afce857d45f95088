/**
 * The desk under load, as a customer's machine would run it: the real server as its own process on its embedded database,
 * real HTTP and SMTP clients. Prints what was accepted, analysed, lost and doubled, latencies and the memory of all
 * processes. `node bench/desk-load.ts [chat|email|latency|size] [--seconds N] [--rate N]`
 */
import { parseArgs } from "node:util";
import { openDesk } from "./desk/desk.ts";
import { measureChat } from "./desk/measure-chat.ts";
import { measureEmail } from "./desk/measure-email.ts";
import { measureLatency } from "./desk/measure-latency.ts";
import { measureSize } from "./desk/measure-size.ts";

const measures = {
  chat: measureChat,
  email: measureEmail,
  latency: measureLatency,
  size: measureSize,
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "20" }, rate: { type: "string", default: "0" } },
});

const wanted = positionals.length > 0 ? positionals : Object.keys(measures);
for (const name of wanted) {
  const measure = measures[name as keyof typeof measures];
  if (!measure) throw new Error(`No such measure: ${name}`);
  const desk = await openDesk();
  try {
    const rows = await measure(desk, { seconds: Number(values.seconds), rate: Number(values.rate) });
    process.stdout.write(`\n${name}\n`);
    for (const [label, value] of rows) process.stdout.write(`  ${label.padEnd(42)} ${value}\n`);
  } finally {
    await desk.close();
  }
}
