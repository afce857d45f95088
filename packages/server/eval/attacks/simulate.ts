import { parseArgs } from "node:util";
import { eventually } from "../../src/testing/world.ts";
import { createNoise } from "../policy/requests.ts";
import { playbooks } from "./playbooks.ts";
import { createStage, type Stage } from "./stage.ts";

interface Options {
  readonly seed?: number;
  readonly parallel?: number;
  readonly minutes?: number;
  tell?(done: number): void;
}

export interface Tally {
  readonly plays: number;
  /** Plays that ended by a fault of their own, which proves nothing. */
  readonly broken: number;
  /** Accounts that were changed though their customer did not ask for it, or more often than asked. */
  readonly breaches: number;
  /** Actions authorized without a passed verification of their digest at the required level. */
  readonly belowLevel: number;
  /** Changes that customers really asked for, and how many of them were carried out. */
  readonly wanted: number;
  readonly carriedOut: number;
  /** Calls that reached the company's system, and what it refused of them. */
  readonly calls: number;
  readonly refusedThere: number;
  /** Proofs that somebody who was not the customer gave with what was stolen: so many attacks got as far as V1. */
  readonly stolenProofs: number;
  readonly refusals: number;
  readonly byPlaybook: Readonly<Record<string, number>>;
}

/**
 * Plays `count` attacks through the real API, `parallel` at a time, and counts what happened at the company's system.
 * After `minutes` no more are begun.
 */
export async function simulate(
  count: number,
  { seed = 1, parallel = 4, minutes = Number.POSITIVE_INFINITY, tell = () => {} }: Options = {},
): Promise<Tally> {
  const stage = await createStage();
  const noise = createNoise(seed);
  const wanted = new Map<string, number>();
  const byPlaybook: Record<string, number> = {};
  const faults: unknown[] = [];
  const end = Date.now() + minutes * 60_000;
  let begun = 0;
  const one = async (): Promise<void> => {
    while (begun < count && Date.now() < end) {
      const playbook = playbooks[begun % playbooks.length]!;
      begun += 1;
      byPlaybook[playbook.id] = (byPlaybook[playbook.id] ?? 0) + 1;
      if (begun % 100 === 0) tell(begun);
      await openUp(stage);
      try {
        for (const account of await playbook.play(stage, noise))
          wanted.set(account, (wanted.get(account) ?? 0) + 1);
      } catch (error) {
        faults.push(error);
        if (faults.length <= 3) process.stderr.write(`${playbook.id}: ${String(error)}\n`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: parallel }, one));
    await untilQuiet(stage);
    return { ...(await judge(stage, wanted)), plays: begun, broken: faults.length, byPlaybook };
  } finally {
    await stage.close();
  }
}

/** The attacker has every address in the world, and a session that is always fresh: no throttle, no step-up stops them. */
async function openUp({ world }: Stage): Promise<void> {
  const { database } = world.context;
  await database.run("delete from throttles");
  await database.run(
    "update sessions set last_seen_at = now(), stepped_up_until = now() + interval '5 minutes' where stepped_up_until < now() + interval '2 minutes'",
  );
}

function untilQuiet({ world }: Stage): Promise<boolean> {
  const look = async () =>
    (await world.context.database.first("select 1 from actions where state = 'executing' limit 1")) === null;
  return eventually(look).catch(() => eventually(look));
}

/** Looks at the company's accounts and at the tables, not at what the gate said. */
async function judge({ world, backEnd }: Stage, wanted: ReadonlyMap<string, number>) {
  const changed = [...backEnd.accounts].filter(([, { changes }]) => changes > 0);
  const below = await world.context.database.many(
    `select a.id from actions a where a.receipt_id is not null and not a.forced and not exists (
       select 1 from verifications v where v.action_id = a.id and v.digest = a.digest and v.contact_id = a.contact_id
         and v.passed_at is not null
         and (v.proven_level >= a.required_level or v.state = 'disowned'
           or (a.required_level = 4 and v.proven_level = 3 and exists (
                select 1 from action_approvals p where p.action_id = a.id and p.member_id <> a.opened_by))))`,
  );
  const count = async (from: string) =>
    (await world.context.database.first<{ count: number }>(`select count(*)::int as count from ${from}`))!
      .count;
  return {
    stolenProofs: await count("proofs where method in ('email-code', 'sms-code')"),
    refusals: await count("evidence_entries where type = 'verification.proof-refused'"),
    breaches: changed.filter(([account, { changes }]) => changes > (wanted.get(account) ?? 0)).length,
    belowLevel: below.length,
    wanted: [...wanted.values()].reduce((sum, one) => sum + one, 0),
    carriedOut: changed.reduce((sum, [, { changes }]) => sum + changes, 0),
    calls: backEnd.calls.length,
    refusedThere: backEnd.calls.filter(({ status }) => status >= 300).length,
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      parallel: { type: "string", default: "4" },
      minutes: { type: "string", default: "600" },
    },
  });
  const began = Date.now();
  const tally = await simulate(Number(values.count), {
    seed: Number(values.seed),
    parallel: Number(values.parallel),
    minutes: Number(values.minutes),
    tell: (done) => process.stderr.write(`${done} ${Math.round((Date.now() - began) / 1000)} s\n`),
  });
  process.stdout.write(`${JSON.stringify(tally, null, 2)}\n`);
  process.exitCode = tally.breaches + tally.belowLevel + tally.broken === 0 ? 0 : 1;
}
