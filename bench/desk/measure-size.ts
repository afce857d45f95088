import { type Desk, type Measure, percentile } from "./desk.ts";
import { openIntake } from "./measure-chat.ts";

const conversations = 100_000;
const opens = 100;

/** A grown desk: 100,000 conversations of three messages, each opened, listed, searched as the console does. */
export const measureSize: Measure = async (desk) => {
  const { id } = await openIntake(desk);
  await fill(desk, id);
  const sample = await desk.database.many<{ id: string }>(
    `select id from conversations tablesample system (5) where message_count > 0 limit ${opens}`,
  );
  const open = await time(sample.map((row) => () => desk.call("GET", `/api/conversations/${row.id}`)));
  const list = await time(repeat(30, () => desk.call("GET", "/api/conversations?view=attention")));
  const deep = await deepPages(desk);
  const counts = await time(repeat(30, () => desk.call("GET", "/api/conversation-counts")));
  const search = await time(
    repeat(20, (number) => desk.call("POST", "/api/conversation-search", { q: `pedido ${70_000 + number}` })),
  );
  const rare = await time(
    repeat(20, () => desk.call("POST", "/api/conversation-search", { q: "529.982.247-25" })),
  );
  const bytes = await desk.database.first<{ bytes: number }>(
    "select pg_database_size(current_database()) as bytes",
  );
  return [
    ["conversations / messages", `${conversations} / ${conversations * 3}`],
    ["open a conversation p50 / p95 ms", both(open)],
    ["list (needs attention) p50 / p95 ms", both(list)],
    ["page 2 to 20 of all p50 / p95 ms", both(deep)],
    ["counts of the views p50 / p95 ms", both(counts)],
    ["search words p50 / p95 ms", both(search)],
    ["search an exact value p50 / p95 ms", both(rare)],
    ["database MB", (bytes!.bytes / 1e6).toFixed(0)],
  ];
};

/** Rows as analysis leaves them; what is measured is reading, so the looks themselves are not repeated 300,000 times. */
async function fill(desk: Desk, inboxId: string): Promise<void> {
  await desk.database.run(
    `insert into contacts (id, handle, key_wrapped, created_at)
     select gen_random_uuid(), 'B' || n, '\\x00', now() - make_interval(mins => n) from generate_series(1, ${conversations / 4}) n`,
  );
  await desk.database.run(
    `insert into conversations (id, inbox_id, contact_id, channel, safe_subject, safe_preview, verdict, needs_attention, status, message_count, created_at, last_message_at)
     select gen_random_uuid(), $1, k.id, 'chat', 'Pedido ' || n, 'Onde está o pedido ' || n, (array['clear','clear','clear','caution','danger'])[1 + n % 5],
            n % 5 > 2, (array['open','resolved','resolved','pending'])[1 + n % 4], 3, now() - make_interval(mins => n), now() - make_interval(mins => n)
     from generate_series(1, ${conversations}) n join (select id, row_number() over () as r from contacts where handle like 'B%') k on k.r = 1 + n % ${conversations / 4}`,
    [inboxId],
  );
  await desk.database.run(
    `insert into messages (id, at, inbox_id, conversation_id, contact_id, channel, direction, format, state, author_kind, safe_text, tokens, verdict, complete, analysed_at, engine)
     select gen_random_uuid(), c.last_message_at - make_interval(secs => 60 - i * 20), c.inbox_id, c.id, c.contact_id, 'chat',
            case when i = 2 then 'outgoing' else 'incoming' end, 'json', case when i = 2 then 'sent' else 'analysed' end, 'contact',
            c.safe_preview || ' e quando chega? Meu CPF é [br.cpf:ABC123]. Obrigado pela ajuda, fico no aguardo.', '[{"start":60,"end":75,"type":"br.cpf","category":"government-id"}]', c.verdict, true, now(), '1'
     from conversations c, generate_series(1, 3) i`,
  );
  await desk.database.run(
    `insert into reports (id, message_id, at, engine, verdict, score, complete, milliseconds, body)
     select gen_random_uuid(), m.id, m.at, '1', m.verdict, 0.4, true, 1,
            '{"signals":[{"id":"content/urgency","category":"content","strength":"medium","spans":[{"start":0,"end":4}]}],"requests":[],"findings":[{"type":"br.cpf","category":"government-id","count":1}],"limits":[],"carriedBy":[],"authentication":null,"links":[]}'
     from messages m where m.direction = 'incoming'`,
  );
  await desk.database.run("analyze");
}

async function deepPages(desk: Desk): Promise<number[]> {
  const times: number[] = [];
  let cursor = "";
  for (let page = 1; page <= 20; page += 1) {
    const before = performance.now();
    const answer = await desk.call(
      "GET",
      `/api/conversations?view=all${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
    );
    const { next } = (await answer.json()) as { next?: string };
    if (page > 1) times.push(performance.now() - before);
    if (!next) break;
    cursor = next;
  }
  return times;
}

async function time(calls: readonly (() => Promise<Response>)[]): Promise<number[]> {
  const times: number[] = [];
  for (const call of calls) {
    const before = performance.now();
    const answer = await call();
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
    times.push(performance.now() - before);
  }
  return times;
}

function repeat(count: number, call: (number: number) => Promise<Response>): (() => Promise<Response>)[] {
  return Array.from({ length: count }, (_, number) => () => call(number));
}

function both(values: readonly number[]): string {
  return `${percentile(values, 0.5).toFixed(1)} / ${percentile(values, 0.95).toFixed(1)}`;
}
