import { parseArgs } from "node:util";
import type { Context } from "../../src/context.ts";
import { Failure } from "../../src/failure.ts";
import { prove } from "../../src/features/verifications/prove.ts";
import { setVerification } from "../../src/testing/customers.ts";
import { createWorld } from "../../src/testing/world.ts";
import { adversaries, type Noise } from "./adversaries.ts";
import { bearer, createPerson, issuer, type Person, type Stage, setStage, siteKeys } from "./stage.ts";

/**
 * `node --import ./packages/server/eval/verification/quick.ts packages/server/eval/verification/attack.ts --count 1000000`
 *
 * Generated attempts to make a proof of what was not proven, through the real verbs on a real database. Each stage has
 * six people in six states; the attacker has overheard every code, holds a victim's joined session and one of their own.
 * Ends with status 1 when one attempt went through, when a refusal is none of the known ones, or when an honest customer
 * was refused.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    lanes: { type: "string", default: "6" },
    /** Ends earlier, with what was tried until then. */
    minutes: { type: "string", default: "600" },
  },
});
const count = Number(values.count);
const lanes = Number(values.lanes);
const perStage = 250;
const dayAndMore = 25 * 3_600_000;
const names = Object.keys(adversaries);
const world = await createWorld({
  environment: { ATALAIA_CUSTOMER_SINK: "true", ATALAIA_DATABASE_CONNECTIONS: "12" },
});
await setVerification(world, {
  siteIssuer: issuer,
  sitePublicKey: siteKeys.publicKey.export({ type: "spki", format: "pem" }).toString(),
  proofingUrl: "https://proofing.example/start",
  proofingSecret: `whsec_${Buffer.from("an invented secret, thirty-two b").toString("base64")}`,
});
const tally = new Map(
  names.map((name) => [name, { tried: 0, through: 0, refusals: new Map<string, number>() }]),
);
const honest = { stages: 0, codes: 0 };
const started = Date.now();
let until = started + Number(values.minutes) * 60_000;
process.once("SIGTERM", () => {
  until = 0;
});
let left = count;

await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
await report();
await world.close();

async function runLane(lane: number): Promise<void> {
  const noise = createNoise(Number(values.seed) * 1_000 + lane);
  const people: Person[] = [];
  for (let index = 0; index < 6; index += 1) people.push(await createPerson(world));
  for (let stageNumber = 0; left > 0 && Date.now() < until; stageNumber += 1) {
    const ahead = stageNumber * dayAndMore;
    const context: Context = { ...world.context, now: () => world.context.now() + ahead };
    const stage = await setStage(world, context, people);
    honest.stages += 1;
    const trials = Math.min(perStage, left);
    left -= trials;
    for (let trial = 0; trial < trials; trial += 1) await attempt(stage, noise, trial);
    await endStage(stage);
  }
}

async function attempt(stage: Stage, noise: Noise, trial: number): Promise<void> {
  // Who attacks is not worn out: what is looked at here is whether anything fits, not how often it may be tried.
  if (trial % 12 === 0) await restore(stage);
  const name = names[noise(names.length)]!;
  const counted = tally.get(name)!;
  counted.tried += 1;
  try {
    await adversaries[name]!(stage, noise);
    counted.through += 1;
  } catch (error) {
    const code = error instanceof Failure ? error.code : ((error as { code?: string }).code ?? "fault");
    if (code === "fault") console.error(name, error);
    counted.refusals.set(code, (counted.refusals.get(code) ?? 0) + 1);
  }
}

async function restore({ context, stolen, thief, sent }: Stage): Promise<void> {
  await context.database.run(
    "update verifications set proof_tries = 0 where id = any($1) and state = 'joined'",
    [[stolen.id, thief.id, sent.id]],
  );
}

/** After all of it the customer's own code still counts, and what is over is thrown away. */
async function endStage({ context, sent }: Stage): Promise<void> {
  const proof = { method: "email-code" as const, pointId: sent.person.points.email, code: sent.mailCode };
  const view = await prove(bearer(context, sent.token), proof);
  if (view.provenLevel === "V1") honest.codes += 1;
  const of = sent.person.contactId;
  await context.database.run("delete from verifications where contact_id = $1", [of]);
  await context.database.run("delete from conversation_freezes");
}

/** Codes that were really looked at among the guesses, of a million each. */
async function report(): Promise<void> {
  const seconds = (Date.now() - started) / 1000;
  const rows = [...tally].map(([name, { tried, through, refusals }]) => ({
    adversary: name,
    tried,
    through,
    refusals: [...refusals].map(([code, times]) => `${code} ${times}`).join(", "),
  }));
  for (const row of rows)
    console.log(
      `${String(row.tried).padStart(8)} ${String(row.through).padStart(4)}  ${row.adversary}  (${row.refusals})`,
    );
  const through = rows.reduce((sum, row) => sum + row.through, 0);
  const faults = rows.filter(({ refusals }) => /fault|internal|request-invalid/.test(refusals)).length;
  console.log(
    JSON.stringify({
      trials: rows.reduce((sum, { tried }) => sum + tried, 0),
      through,
      faults,
      stages: honest.stages,
      honestCodes: honest.codes,
      seconds: Math.round(seconds),
    }),
  );
  if (through > 0 || faults > 0 || honest.codes !== honest.stages) process.exitCode = 1;
}

/** Mulberry32: the same seed, the same attempts (the codes themselves are random every time). */
function createNoise(seed: number): Noise {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
