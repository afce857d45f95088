/**
 * Mutates messages and looks at each: a crash, a slow look or a report that contradicts itself ends the run with the
 * seed that shows it. Usage: node packages/mail/eval/fuzz.ts [seconds] [seed]
 */
import { readFileSync } from "node:fs";
import { createEngine } from "@atalaia/detect";
import { analyzeMail } from "../src/analyze-mail.ts";
import { compose, type MailCase } from "./compose.ts";

const seconds = Number(process.argv[2] ?? 60);
const slowest = { milliseconds: 0, seed: 0, bytes: 0 };
const engine = createEngine();
const resolver = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));

const seeds = ["attacks.jsonl", "benign.jsonl"]
  .flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), "utf8")
      .trim()
      .split("\n"),
  )
  .map((line) => Buffer.from(compose(JSON.parse(line) as MailCase)));

const tokens = [
  "\r\n",
  "\n\n",
  "\0",
  "--b",
  "--b--",
  "\r\n--b\r\n",
  "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
  "Content-Type: message/rfc822\r\n\r\n",
  'Content-Type: multipart/alternative; boundary=""\r\n',
  "Content-Transfer-Encoding: base64\r\n",
  "Content-Transfer-Encoding: quoted-printable\r\n",
  "=\r\n",
  "=3D",
  "=?utf-8?B?",
  "=?utf-8?Q?=00?=",
  "?=",
  "From: x@y.example\r\n",
  'From: "a@b.example" <c@d.example>\r\n',
  "DKIM-Signature: v=1; a=rsa-sha256; d=x.example; s=s; h=from; bh=x; b=y\r\n",
  "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=x.example; s=s; b=z\r\n",
  "<a href='",
  "<style>.a{display:none}",
  "<div style='font-size:0",
  "<!--",
  "<![CDATA[",
  "<form><input type=password>",
  "<base href='http://x.example'>",
  "<svg><title>",
  "</",
  "<b>",
  "<table><td>",
  "http://",
  "http://0x7f.1/",
  "http://a@b@c.example:99999/",
  "https://www.google.com/url?q=",
  "javascript:",
  "data:text/html,",
  "xn--",
  "\u202e",
  "\u200b",
  "ﬁ",
  "🔥",
  "(",
  "<",
  '"',
  ";",
  "> ",
  "On x wrote:\n",
  "De: x\nPara: y\nAssunto: z\n",
  "charset=utf-7",
  'charset="',
  "filename*0*=utf-8''%",
  'name="=?utf-8?Q?',
  "begin 644 x\n",
  "000201",
  "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
  " ".repeat(300),
  "a".repeat(3000),
  "é".repeat(500),
  "=".repeat(500),
].map((token) => Buffer.from(token));

/** Small, fast, repeatable numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function mutate(seed: number): Buffer {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const place = (bytes: Buffer): number => Math.floor(next() * (bytes.length + 1));
  let bytes = pick(seeds);
  for (let count = 1 + Math.floor(next() * 12); count > 0; count -= 1) {
    const at = place(bytes);
    const kind = next();
    if (kind < 0.45) bytes = Buffer.concat([bytes.subarray(0, at), pick(tokens), bytes.subarray(at)]);
    else if (kind < 0.6)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.concat(Array.from({ length: Math.floor(next() * 400) }, () => pick(tokens))),
        bytes.subarray(at),
      ]);
    else if (kind < 0.7)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(next() * 40))]);
    else if (kind < 0.8) bytes = Buffer.concat([bytes, pick(seeds)]);
    else if (kind < 0.9)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.alloc(Math.floor(next() * 2000), Math.floor(next() * 256)),
        bytes.subarray(at),
      ]);
    else {
      bytes = Buffer.from(bytes);
      for (let flips = 0; flips < 20 && bytes.length > 0; flips += 1)
        bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
    }
  }
  return bytes;
}

async function check(seed: number): Promise<void> {
  const raw = mutate(seed);
  const before = process.cpuUsage();
  const report = await analyzeMail(raw, { engine, resolver, now: 0 });
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, seed, bytes: raw.length });
  const spans = [...report.findings, ...report.signals.flatMap((signal) => signal.spans), report.fresh];
  if (spans.some((span) => span.start < 0 || span.end < span.start || span.end > report.text.length))
    throw new Error("a span lies outside the text");
  if (report.complete !== (report.limits.length === 0))
    throw new Error(`complete is ${report.complete} with limits ${report.limits.join()}`);
  if (milliseconds > 1000)
    throw new Error(`${milliseconds.toFixed(0)} ms of CPU time for ${raw.length} bytes`);
}

// The engine builds its tables at the first look, which is no fault of the message.
await analyzeMail(seeds[0]!, { engine, resolver, now: 0 });

const first = Number(process.argv[3] ?? 1);
const single = process.argv[3] !== undefined && seconds === 0;
const end = performance.now() + seconds * 1000;
let seed = first;
let failures = 0;
for (; single ? seed === first : performance.now() < end; seed += 1) {
  try {
    await check(seed);
  } catch (error) {
    failures += 1;
    console.log(`seed ${seed}:`, error);
    if (failures >= 5) break;
  }
}
console.log(
  `${seed - first} messages, ${failures} failures, slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.bytes} bytes, seed ${slowest.seed}), ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
