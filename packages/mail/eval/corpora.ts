/**
 * Runs public mail collections through the package: crashes, incomplete looks and alarms on honest mail. The spam of
 * these sets is twenty years old and proves nothing. Usage: node packages/mail/eval/corpora.ts [--alarms]
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "@atalaia/detect";
import { analyzeMail } from "../src/analyze-mail.ts";

const data = process.env["ATALAIA_DATA"] ?? new URL("../../../../shared/data", import.meta.url).pathname;
const engine = createEngine();
const resolver = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));
const showAlarms = process.argv.includes("--alarms");

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else if (/\.(eml|msg|mbox|txt|eml\.xz)$/.test(name) || !name.includes(".")) yield path;
  }
}

function* spamassassin(label: string): Generator<{ id: string; raw: Uint8Array }> {
  for (const line of readFileSync(join(data, "spamassassin/messages.jsonl"), "utf8").split("\n")) {
    if (!line) continue;
    const row = JSON.parse(line) as { id: string; label: string; base64: string };
    if (row.label === label) yield { id: row.id, raw: Buffer.from(row.base64, "base64") };
  }
}

function* folder(name: string): Generator<{ id: string; raw: Uint8Array }> {
  for (const path of filesBelow(join(data, name)))
    yield { id: path.slice(data.length), raw: readFileSync(path) };
}

async function run(title: string, messages: Iterable<{ id: string; raw: Uint8Array }>): Promise<void> {
  const counts = { messages: 0, danger: 0, caution: 0, incomplete: 0, crashed: 0 };
  const seen = new Map<string, number>();
  const start = performance.now();
  for (const { id, raw } of messages) {
    counts.messages += 1;
    try {
      const report = await analyzeMail(raw, { engine, resolver, now: 0 });
      if (report.verdict !== "clear") counts[report.verdict] += 1;
      if (!report.complete) counts.incomplete += 1;
      for (const signal of report.signals)
        seen.set(`${signal.id}:${signal.strength}`, (seen.get(`${signal.id}:${signal.strength}`) ?? 0) + 1);
      if (showAlarms && report.verdict === "danger")
        console.log(
          "  ",
          id,
          report.carriedBy.join(" "),
          "|",
          report.signals.map((signal) => signal.id).join(" "),
        );
    } catch (error) {
      counts.crashed += 1;
      console.log("   CRASH", id, error);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(title, counts, `${(counts.messages / seconds).toFixed(0)}/s`);
  console.log(
    "   ",
    [...seen]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 24)
      .map(([id, count]) => `${id} ${count}`)
      .join(", "),
  );
}

await run("spamassassin ham", spamassassin("ham"));
await run("spamassassin spam", spamassassin("spam"));
await run("mimekit", folder("mimekit"));
await run("mailparser", folder("mailparser"));
await run("mailauth", folder("mailauth"));
