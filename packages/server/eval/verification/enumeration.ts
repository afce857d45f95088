import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { ask, putOnFile } from "../../src/testing/customers.ts";
import { type Answer, createWorld } from "../../src/testing/world.ts";
import { mannWhitney } from "./mann-whitney.ts";

/**
 * `node packages/server/eval/verification/enumeration.ts [--count 2000]`: the same question about addresses on file and
 * about invented ones, by turns. Bodies (but for what is random in all of them) must be equal; the times must not tell
 * them apart (Mann-Whitney, p > 0.01). Ends with status 1 otherwise.
 */
const { values } = parseArgs({ options: { count: { type: "string", default: "2000" } } });
const count = Number(values.count);
const lanes = 4;
const world = await createWorld({ environment: { ATALAIA_CUSTOMER_SINK: "true" } });

interface Question {
  readonly path: string;
  readonly body: (contact: string) => object;
  /** What stays of an answer when what is random in every one is taken away. */
  readonly bare: (body: Answer["body"]) => unknown;
  /** A verification waits for the known address. */
  readonly live: boolean;
}

const same = (body: Answer["body"]) => body;
const questions: Readonly<Record<string, Question>> = {
  "a wrong code, while a verification waits": {
    path: "/api/customer/verifications",
    body: (contact) => ({ contact, code: "000000" }),
    bare: same,
    live: true,
  },
  "a wrong code, while none waits": {
    path: "/api/customer/verifications",
    body: (contact) => ({ contact, code: "000000" }),
    bare: same,
    live: false,
  },
  "who saw my data": {
    path: "/api/customer/access-views",
    body: (contact) => ({ contact, language: "en" }),
    bare: ({ verification }) => ({
      ...verification,
      methods: verification.methods.map(({ method }: { method: string }) => method),
      conversationStartedAt: "",
      expiresAt: "",
    }),
    live: false,
  },
  "is it really you": {
    path: "/api/customer/presence",
    body: (contact) => ({ contact, reference: "AAAAAA" }),
    bare: ({ at: _, ...rest }) => rest,
    live: false,
  },
};

let failed = 0;
for (const [name, question] of Object.entries(questions)) {
  const { known, unknown, bodies } = await compare(question);
  const p = mannWhitney(known, unknown);
  const passed = p > 0.01 && bodies.size === 1;
  if (!passed) failed += 1;
  console.log(
    `${passed ? "ok  " : "FAIL"} ${name}: n = ${known.length} and ${unknown.length}, bodies ${bodies.size}, ` +
      `median ${median(known).toFixed(2)} and ${median(unknown).toFixed(2)} ms, p = ${p.toFixed(3)}`,
  );
}
await world.close();
if (failed > 0) process.exitCode = 1;

async function compare(question: Question) {
  const known: number[] = [];
  const unknown: number[] = [];
  const bodies = new Set<string>();
  await Promise.all(Array.from({ length: lanes }, () => lane()));
  return { known, unknown, bodies };

  async function lane(): Promise<void> {
    const customer = await putOnFile(world, { email: `c${randomUUID().slice(0, 7)}@casa.example` });
    if (question.live) await ask(world, customer);
    for (let turn = 0; turn < count / lanes; turn += 1) {
      await renew(customer.contactId);
      // Which one goes first changes, so that neither always follows the other's work.
      const contacts = [customer.email, `c${randomUUID().slice(0, 7)}@casa.example`];
      for (const contact of turn % 2 ? contacts : contacts.reverse())
        (contact === customer.email ? known : unknown).push(await time(contact));
    }
  }

  async function time(contact: string): Promise<number> {
    const begun = performance.now();
    const { status, body } = await world.call(null, "POST", question.path, question.body(contact));
    const taken = performance.now() - begun;
    bodies.add(JSON.stringify([status, question.bare(body)]));
    return taken;
  }
}

/** Nobody is worn out by the measurement itself. */
async function renew(contactId: string): Promise<void> {
  await world.context.database.run("delete from throttles");
  await world.context.database.run(
    `update verifications set tries = 0, tries_by_contact = 0, failures = 0, state = 'waiting',
       code_until = now() + interval '5 minutes' where contact_id = $1 and purpose = 'action'`,
    [contactId],
  );
}

function median(sample: readonly number[]): number {
  return sample.toSorted((a, b) => a - b)[Math.floor(sample.length / 2)]!;
}
