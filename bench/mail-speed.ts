/**
 * Messages per second on one core, once warm (a service looks at thousands), of the mail of `bench/mails.ts`, with
 * SPF, DKIM, DMARC and ARC answered by a stub resolver. Usage: node bench/mail-speed.ts
 */
import { createEngine } from "@atalaia/detect";
import { analyzeMail } from "@atalaia/mail";
import { envelope, resolver, signedMail } from "./mails.ts";

const batches = 12;
const batch = 100;
const warming = 400;
const raw = await signedMail();
const engine = createEngine();
const context = { engine, resolver, envelope, now: Date.UTC(2026, 7, 3) };
for (let round = 0; round < warming; round += 1) await analyzeMail(raw, context);
let last = await analyzeMail(raw, context);
const spent: number[] = [];
for (let round = 0; round < batches; round += 1) {
  const before = process.cpuUsage();
  for (let message = 0; message < batch; message += 1) last = await analyzeMail(raw, context);
  const { user, system } = process.cpuUsage(before);
  spent.push((user + system) / 1e6);
}
spent.sort((a, b) => a - b);
const best = batch / spent[0]!;
const median = batch / spent[batches >> 1]!;
console.log(
  `${(raw.length / 1024).toFixed(1)} KB, ${last.verdict}, spf ${last.authentication.spf}, dkim ${last.authentication.dkim}, dmarc ${last.authentication.dmarc}`,
);
console.log(
  `${median.toFixed(0)} messages/s of CPU time (best ${best.toFixed(0)}), ${((raw.length * median) / 1e6).toFixed(1)} MB/s, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB resident`,
);
