/**
 * Program: the product's server, which discloses values as fast as it may and writes one line for each that has left it:
 * `value ENTRY`, and `head NOTE` (Base 64) for each signed head. Environment: as the product's, BENCH_CLIENTS.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { disclose, record, signHead } from "../../packages/server/src/features/evidence/index.ts";
import { startServer } from "../../packages/server/src/main.ts";
import { readSettings } from "../../packages/server/src/platform/settings/settings.ts";

const { context } = await startServer(readSettings(process.env), process.env);
const actor = { kind: "member", id: randomUUID() } as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Odd ones change something in a transaction of their own and wait; even ones are reads. */
async function discloseOnce(number: number): Promise<void> {
  const happened = {
    type: "contact.field-revealed",
    actor,
    subjectId: randomUUID(),
    data: { number },
    personal: { reason: "Cliente ao telefone" },
  } as const;
  if (number % 2 === 0) {
    const { entryId } = await disclose(context, happened, () => number);
    return void say(`value ${entryId}`);
  }
  const entryId = await context.database.transaction((tx) => record(context, tx, happened));
  await context.evidence.logged(entryId);
  say(`value ${entryId}`);
}

async function client(first: number): Promise<void> {
  for (let number = first; ; number += 1) await discloseOnce(number).catch(() => delay(50));
}

async function signer(): Promise<void> {
  for (;;) {
    await delay(Math.random() * 60);
    const signed = await signHead(context).catch(() => null);
    if (signed) say(`head ${Buffer.from(signed.note).toString("base64")}`);
  }
}

say("up");
for (let number = 0; number < Number(process.env["BENCH_CLIENTS"] ?? 12); number += 1) void client(number);
void signer();
