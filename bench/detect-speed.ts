/**
 * Speed of the engine on desk text, one core, CPU time, best of several; cold start and memory of a process that
 * only builds the engine. Usage: node bench/detect-speed.ts
 */
import { spawnSync } from "node:child_process";
import { createEngine } from "@atalaia/detect";
import { cpuSeconds, deskTexts } from "./texts.ts";

const ROUNDS = 9;
const texts = deskTexts();
const engine = createEngine();

const WORK: Readonly<Record<string, (text: string) => void>> = {
  "find (names, addresses, numbers, secrets)": (text) => {
    engine.scan(text);
  },
  "find and judge": (text) => {
    engine.judge({ channel: "chat", turns: [{ from: "customer", text }] });
  },
};

async function throughput(work: (text: string) => void): Promise<number> {
  const repeats = Math.max(1, Math.ceil(1_000_000 / (texts.length * texts[0]!.length)));
  const characters = repeats * texts.reduce((sum, text) => sum + text.length, 0);
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const seconds = await cpuSeconds(() => {
      for (let repeat = 0; repeat < repeats; repeat++) for (const text of texts) work(text);
    });
    best = Math.min(best, seconds);
  }
  return characters / 1e6 / best;
}

function latencies(work: (text: string) => void): { p50: number; p99: number } {
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    for (const text of texts) {
      const start = performance.now();
      work(text);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)]!, p99: times[Math.floor(times.length * 0.99)]! };
}

function coldStart(): void {
  const script = `const start = process.cpuUsage(); const { createEngine } = await import("@atalaia/detect");
    const imported = process.cpuUsage(start); const engine = createEngine(); const built = process.cpuUsage(start);
    engine.scan("oi, meu cpf não está aqui"); const first = process.cpuUsage(start);
    const ms = ({ user, system }) => Math.round((user + system) / 1000);
    console.log("import " + ms(imported) + " ms, createEngine " + (ms(built) - ms(imported)) + " ms, first message " +
      (ms(first) - ms(built)) + " ms, memory " + Math.round(process.memoryUsage.rss() / 1e6) + " MB")`;
  const result = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: import.meta.dirname,
    encoding: "utf8",
    timeout: 60_000,
  });
  console.log(`cold start (CPU): ${result.stdout.trim() || "not available"}`);
}

for (const [name, work] of Object.entries(WORK)) {
  const speed = await throughput(work);
  const { p50, p99 } = latencies(work);
  console.log(
    `${name}: ${speed.toFixed(1)} MB/s of CPU time; 2,000 characters p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
  );
}
coldStart();
