/**
 * Prints how long the file looker takes: on the fixtures, and at worst on 1 MB made to cost the most, with the
 * factor by which doubling the input changes it. CPU time. Run: node packages/mail/eval/files/bench.ts [kind]
 */
import { readFileSync } from "node:fs";
import { analyzeFile } from "../../src/attachments/analyze-file.ts";
import { hostileFiles } from "./hostile.ts";
import { dataFolder, fileContext, filesBelow } from "./report.ts";

const megabyte = 1024 * 1024;
const allowedMilliseconds = 100;

async function cpuMilliseconds(name: string, bytes: Uint8Array, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await analyzeFile({ name, declaredType: "", bytes }, fileContext());
    const spent = process.cpuUsage(before);
    best = Math.min(best, (spent.user + spent.system) / 1000);
  }
  return best;
}

async function throughput(): Promise<void> {
  const files = ["oletools/test-data", "mimekit/TestData/tnef", "mimekit/TestData/html"]
    .flatMap((folder) => filesBelow(`${dataFolder}/${folder}`))
    .map((path) => ({ name: path.slice(path.lastIndexOf("/") + 1), bytes: readFileSync(path) }));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const before = process.cpuUsage();
  for (const { name, bytes } of files) await analyzeFile({ name, declaredType: "", bytes }, fileContext());
  const spent = process.cpuUsage(before);
  const seconds = (spent.user + spent.system) / 1e6;
  console.log(
    `${files.length} fixtures, ${(total / megabyte).toFixed(1)} MB: ${(files.length / seconds).toFixed(0)} files/s, ${(total / megabyte / seconds).toFixed(1)} MB/s`,
  );
}

async function worstCases(): Promise<void> {
  let failures = 0;
  for (const { kind, name, make } of hostileFiles.filter((file) =>
    file.kind.includes(process.argv[2] ?? ""),
  )) {
    const one = await cpuMilliseconds(name, make(megabyte), 3);
    const two = await cpuMilliseconds(name, make(megabyte * 2), 2);
    const isSlow = one > allowedMilliseconds;
    if (isSlow) failures++;
    console.log(
      `${kind.padEnd(32)} ${one.toFixed(1).padStart(8)} ms   ×${(two / one).toFixed(2)}${isSlow ? "   over" : ""}`,
    );
  }
  console.log(`${failures} kinds over ${allowedMilliseconds} ms per megabyte`);
}

if (!process.argv[2]) await throughput();
await worstCases();
