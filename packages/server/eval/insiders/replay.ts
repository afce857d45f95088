/**
 * A month of the simulated desk on a real database: imports, decoys, every touch, reveal and sign-in through the product's own
 * functions, watched as the job watches; what it asks is compared with what the simulation in memory asks.
 * `node packages/server/eval/insiders/replay.ts [--seed 1] [--agents 6] [--from 120] [--days 28] [--each 60]`
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { touchContacts, watchAccess } from "../../src/features/access/index.ts";
import { createHoney } from "../../src/features/contacts/honey.ts";
import { importContacts } from "../../src/features/directory/import.ts";
import { reveal } from "../../src/features/reveals/reveals.ts";
import type { Principal } from "../../src/platform/http/call.ts";
import { openInbox, plainSettings } from "../../src/testing/channels.ts";
import { createWorld } from "../../src/testing/world.ts";
import { assumed, makeDesk, YEAR } from "./desk.ts";
import { Engine } from "./engine.ts";
import { plant } from "./insiders.ts";
import type { Contact, Deed } from "./types.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    agents: { type: "string", default: "6" },
    from: { type: "string", default: "120" },
    days: { type: "string", default: "28" },
    each: { type: "string", default: "60" },
  },
});
const seed = Number(values.seed);
const start = YEAR + Number(values.from) * DAY;
const end = start + Number(values.days) * DAY;
const agents = Number(values.agents);

const desk = makeDesk(seed);
const planted = plant(desk, Number(values.each), seed + 1_000);
const episodes = new Set(
  planted.episodes
    .filter((one) => one.agent < agents && one.from > start && one.until < end - 60 * MINUTE)
    .map(({ number }) => number),
);
const mine = [
  ...desk.deeds,
  ...planted.deeds.filter(({ episode }) => episode !== null && episodes.has(episode)),
]
  .filter(({ agent, at }) => agent < agents && at >= start - 60 * DAY && at < end)
  // A name asks for no level, so that every reveal is decided by who asks and how.
  .map((deed): Deed => ({ ...deed, sensitivity: "personal", provenLevel: 0 }))
  .sort((one, other) => one.at - other.at);
const before = mine.filter(({ at }) => at < start);
const month = mine.filter(({ at }) => at >= start);

const sessions = new Map<number, { id: string; key: string }>();
const world = await createWorld();
const { context } = world;
const { database } = context;
const goTo = (at: number) => world.advance(at - context.now());
goTo(start - 61 * DAY);
const inbox = await openInbox(world, plainSettings.upload);
const members = await employ();
const { ids, seconds } = await fillFile(desk.contacts);
await remember(before);
const asked = await replay(month);
const expected = simulate();

const rows: [string, string | number][] = [
  [
    "contacts imported, with name, address, number, mark",
    `${desk.contacts.length - decoys()} in ${seconds} s`,
  ],
  ["agents, days", `${agents}, ${values.days}`],
  ["deeds, of them reveals", `${month.length}, ${month.filter(({ kind }) => kind === "reveal").length}`],
  ["planted episodes", episodes.size],
  ["episodes found on the database", countFound(asked)],
  ["episodes found in memory", countFound(expected)],
  ["asked on the database, in memory", `${asked.length}, ${expected.length}`],
  ["asked by one alone", difference(asked, expected)],
];
for (const [label, value] of rows) process.stdout.write(`${label.padEnd(54)} ${value}\n`);
await world.close();

interface Asked {
  readonly at: number;
  readonly agent: number;
  readonly signals: readonly string[];
}

function decoys(): number {
  return desk.contacts.filter(({ honey }) => honey).length;
}

async function employ(): Promise<string[]> {
  const made = Array.from({ length: agents }, () => randomUUID());
  for (const [agent, id] of made.entries())
    await database.run(
      "insert into members (id, name, email, role, language, created_at) values ($1, $2, $3, $4, 'pt-BR', $5)",
      [
        id,
        `Agent ${agent}`,
        `agent${agent}@farol.example`,
        agent < assumed.leads ? "lead" : "agent",
        new Date(start - 300 * DAY),
      ],
    );
  return made;
}

/** The real ones by the import, the decoys after their outline; both in the order in which a list shows them. */
async function fillFile(contacts: readonly Contact[]): Promise<{ ids: string[]; seconds: string }> {
  const real = contacts.filter(({ honey }) => !honey);
  const lines = real.map(
    ({ name, email, phone, vip }, place) => `S-${100_000 + place},${name},${email},${phone},${vip}`,
  );
  const csv = Buffer.from(["external-id,name,email,phone,vip", ...lines].join("\n"));
  const began = performance.now();
  const admin = principalOf(world.ids.alice, "admin", randomUUID());
  await importContacts(context, admin, csv, { dryRun: false });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  await database.transaction((tx) => createHoney(context, tx, { count: decoys(), language: "pt-BR" }));
  const found = await database.many<{ id: string; honey: boolean }>(
    "select id, honey from contacts order by id",
  );
  const byKind = {
    real: found.filter(({ honey }) => !honey).values(),
    honey: found.filter(({ honey }) => honey).values(),
  };
  return {
    seconds,
    ids: contacts.map(({ honey }) => (honey ? byKind.honey : byKind.real).next().value!.id),
  };
}

function principalOf(memberId: string, role: Principal["role"], sessionId: string): Principal {
  return { memberId, sessionId, role, name: "", language: "en", steppedUpUntil: Number.MAX_SAFE_INTEGER };
}

/** What the tables would hold of the sixty days before. */
async function remember(deeds: readonly Deed[]): Promise<void> {
  await database.run(
    "insert into contact_touches (member_id, contact_id, at, kind) select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[])",
    [
      deeds.map(({ agent }) => members[agent]),
      deeds.map(({ contact }) => ids[contact]),
      deeds.map(({ at }) => new Date(at)),
      deeds.map(({ kind }) => kind),
    ],
  );
  for (const deed of deeds) await signIn(deed);
}

async function signIn({ agent, at, network }: Deed): Promise<string> {
  const key = `${network} ${Math.floor((at - YEAR) / DAY)}`;
  const known = sessions.get(agent);
  const id = known?.key === key ? known.id : randomUUID();
  if (known?.key !== key) {
    sessions.set(agent, { id, key });
    await database.run(
      `insert into sessions (id, token_hash, member_id, method, browser, system, network, created_at, last_seen_at, expires_at)
       values ($1, $5, $2, 'passkey', '', '', $3, $4, $4, $4)`,
      [id, members[agent], network, new Date(at), Buffer.from(id)],
    );
  }
  return id;
}

async function replay(deeds: readonly Deed[]): Promise<Asked[]> {
  let watched = 0;
  let seen = 0;
  for (const deed of deeds) {
    const minute = Math.floor(deed.at / MINUTE);
    if (minute > watched) {
      goTo(minute * MINUTE);
      await watchAccess(context);
      watched = minute;
    }
    goTo(deed.at);
    await act(deed);
    seen += 1;
    if (seen % 200 === 0) process.stderr.write(`\r${seen} of ${deeds.length}`);
  }
  goTo((watched + 2) * MINUTE);
  await watchAccess(context);
  process.stderr.write("\n");
  const rows = await database.many<{ member_id: string; at: Date; signals: string[] }>(
    "select member_id, at, signals from access_reviews order by at",
  );
  return rows.map(({ member_id, at, signals }) => ({
    agent: members.indexOf(member_id),
    at: at.getTime(),
    signals,
  }));
}

async function act(deed: Deed): Promise<void> {
  const memberId = members[deed.agent]!;
  const contactId = ids[deed.contact]!;
  const principal = principalOf(memberId, deed.agent < assumed.leads ? "lead" : "agent", await signIn(deed));
  if (deed.kind === "file" && !deed.related)
    return database.transaction((tx) =>
      touchContacts(context, tx, { memberId, contactIds: [contactId], kind: "file" }),
    );
  const conversationId = deed.openConversation ? await converse(deed) : null;
  if (deed.kind === "file")
    return database.transaction((tx) =>
      touchContacts(context, tx, { memberId, contactIds: [contactId], kind: "file" }),
    );
  if (deed.colleague)
    await database.run("update members set email = $2 where id = $1", [
      world.ids.dora,
      desk.contacts[deed.contact]!.email,
    ]);
  await reveal(context, principal, contactId, {
    target: { kind: "name" },
    conversationId,
    reason: deed.reason,
  });
  if (deed.closed)
    await database.run("update conversations set status = 'resolved', resolved_at = $2 where id = $1", [
      conversationId,
      new Date(deed.at + MINUTE / 2),
    ]);
}

/** A conversation of the contact's: the agent's own, or of nobody in this desk. */
async function converse({ agent, at, contact, related }: Deed): Promise<string> {
  const id = randomUUID();
  await database.run(
    "update conversations set assignee_id = null where contact_id = $1 and assignee_id = $2",
    [ids[contact], members[agent]],
  );
  await database.run(
    `insert into conversations (id, inbox_id, contact_id, channel, assignee_id, message_count, created_at, last_message_at)
     values ($1, $2, $3, 'email', $4, 1, $5, $5)`,
    [id, inbox.id, ids[contact], related ? members[agent] : null, new Date(at)],
  );
  return id;
}

function simulate(): Asked[] {
  const engine = new Engine(desk.contacts);
  for (const deed of mine) engine.take(deed);
  engine.finish();
  return engine.findings.filter(({ at }) => at >= start);
}

function countFound(found: readonly Asked[]): number {
  return planted.episodes.filter(
    (one) =>
      episodes.has(one.number) &&
      found.some(({ agent, at }) => agent === one.agent && at >= one.from && at <= one.until + 30 * MINUTE),
  ).length;
}

/** Findings of one that the other does not have within two minutes. */
function difference(one: readonly Asked[], other: readonly Asked[]): string {
  const missing = (from: readonly Asked[], to: readonly Asked[]) =>
    from.filter(
      (asking) =>
        !to.some(
          ({ at, agent, signals }) =>
            agent === asking.agent &&
            Math.abs(at - asking.at) <= 2 * MINUTE &&
            signals.join() === asking.signals.join(),
        ),
    );
  const told = (found: readonly Asked[]) =>
    found.map(({ signals }) => signals.join("+")).join("; ") || "none";
  const [here, there] = [missing(one, other), missing(other, one)];
  return `${here.length} (${told(here)}), ${there.length} (${told(there)})`;
}
