/**
 * How long a receipt takes to be checked in a browser that has just opened the one-file verifier, without a network.
 * Usage: node bench/evidence-browser.ts [rounds]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  addCosignatures,
  cosign,
  createSigner,
  embedKeys,
  formatReceipt,
  formatSignatureLine,
  formatVerifierKey,
  LOG_SIGNATURE,
  parseNote,
  sealEntry,
  signCheckpoint,
  Tree,
  WITNESS_SIGNATURE,
} from "@atalaia/evidence";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import { buildVerifier } from "../packages/evidence/verifier/build.ts";

const rounds = Number(process.argv[2] ?? 15);
const seed = (byte: number) => new Uint8Array(32).fill(byte);
const log = createSigner("bench.example/log", LOG_SIGNATURE, seed(1));
const witnesses = [2, 3].map((byte) => createSigner(`w${byte}.example/w`, WITNESS_SIGNATURE, seed(byte)));

const { entry, bytes, openings } = sealEntry(
  { id: "e-1", type: "contact.field-revealed", time: "2026-03-02T13:45:10.250Z", data: { agent: "agent-7" } },
  { reason: "Pedido atrasado" },
  (length) => seed(9).slice(0, length),
);
const tree = new Tree();
for (let at = 0; at < 5000; at += 1) tree.append(at === 77 ? bytes : seed(at % 251));
const signed = signCheckpoint(tree.head(), null, [], log);
const lines = witnesses.map((witness) =>
  formatSignatureLine(cosign(parseNote(signed).text, 1_772_459_400, witness)),
);
const checkpoint = addCosignatures(signed, lines.join(""), witnesses)!;
const receipt = formatReceipt({ entry, openings, index: 77, path: tree.inclusionProof(77), checkpoint });

const folder = mkdtempSync(join(tmpdir(), "atalaia-bench-"));
const file = join(folder, "verifier.html");
const keys = { log: [formatVerifierKey(log)], witnesses: witnesses.map(formatVerifierKey), quorum: 2 };
writeFileSync(file, embedKeys(await buildVerifier(), keys));
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});

async function checkOnce(): Promise<number> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.locator("#receipt").fill(new TextDecoder().decode(receipt));
  await page.locator("button").click();
  await page.locator("#result.valid").waitFor();
  const duration = await page.evaluate(() => performance.getEntriesByName("receipt")[0]!.duration);
  await context.close();
  return duration;
}

const durations: number[] = [];
for (let round = 0; round < rounds; round += 1) durations.push(await checkOnce());
durations.sort((one, other) => one - other);
const at = (share: number) => durations[Math.min(rounds - 1, Math.floor(share * rounds))]!.toFixed(1);
console.log(
  `receipt of ${receipt.length} bytes, three signatures, fresh page, ${rounds} rounds: ` +
    `median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
);
await browser.close();
rmSync(folder, { recursive: true });
