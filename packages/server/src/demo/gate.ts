import { randomUUID } from "node:crypto";
import type { Context } from "../context.ts";
import { ensureDefinitions, openAction, refuseAction } from "../features/actions/index.ts";
import { raiseAlert } from "../features/alerts/index.ts";
import { createHoney } from "../features/contacts/index.ts";
import { importContacts, showFile } from "../features/directory/index.ts";
import { reveal } from "../features/reveals/index.ts";
import { freezeConversation } from "../features/verifications/index.ts";
import type { Principal } from "../platform/http/call.ts";
import { findContactOf, findDefinitionId, findFieldOf, findHoneyContact } from "./demo.store.ts";
import type { DemoDesk } from "./desk.ts";
import { goBack } from "./past.ts";
import type { Language, Nick } from "./stories/types.ts";
import { addressOf, numberOf } from "./tell-story.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Days for which the invented company has known its customers: long enough that their addresses prove. */
const knownFor = 120;

interface Customer {
  readonly from: string;
  readonly language: Language;
  readonly document: string;
  readonly birth: string;
  readonly address: string;
  readonly card: string;
  readonly since: string;
  readonly notes: string;
  readonly vip?: true;
}

/** Invented: documents whose check digits do not fit, numbers reserved for fiction. */
const customers: readonly Customer[] = [
  {
    from: "Marina Couto",
    language: "pt-BR",
    document: "318.402.775-00",
    birth: "1987-04-12",
    address: "Rua das Laranjeiras, 1400, Campinas",
    card: "0042",
    since: "2021-03-02",
    notes: "Prefere entrega à tarde",
  },
  {
    from: "Rogério Lemos",
    language: "pt-BR",
    document: "502.118.930-00",
    birth: "1969-11-30",
    address: "Avenida do Contorno, 88, Belo Horizonte",
    card: "0077",
    since: "2019-08-17",
    notes: "Pessoa pública; só falar com o titular",
    vip: true,
  },
  {
    from: "Olivia Hart",
    language: "en",
    document: "ZZ 99 00 11 X",
    birth: "1992-02-08",
    address: "14 Harbour Lane, Whitby",
    card: "0019",
    since: "2023-05-21",
    notes: "Leave parcels with the neighbour",
  },
  {
    from: "Laura Chen",
    language: "en",
    document: "ZZ 99 00 12 X",
    birth: "1979-09-25",
    address: "200 Orchard Street, Leeds",
    card: "0088",
    since: "2020-01-14",
    notes: "Invoices by e-mail only",
  },
  {
    from: "Peter Novak",
    language: "en",
    document: "ZZ 99 00 13 X",
    birth: "1985-06-03",
    address: "7 Mill Road, Bath",
    card: "0031",
    since: "2024-10-09",
    notes: "Second floor, no lift",
  },
  {
    from: "Diego Paredes",
    language: "es",
    document: "00000000X",
    birth: "1990-12-19",
    address: "Calle del Faro 3, Cádiz",
    card: "0066",
    since: "2022-07-28",
    notes: "Llamar antes de entregar",
  },
  {
    from: "Teresa Molina",
    language: "es",
    document: "00000001X",
    birth: "1974-05-16",
    address: "Avenida Juárez 210, Puebla",
    card: "0053",
    since: "2018-02-11",
    notes: "Factura siempre",
  },
];

const columns: Readonly<Record<string, (customer: Customer, place: number) => string>> = {
  "external-id": (_, place) => `CA-C${1001 + place}`,
  name: ({ from }) => from,
  email: addressOf,
  phone: ({ from }) => numberOf(from),
  vip: ({ vip }) => (vip ? "yes" : "no"),
  document: ({ document }) => document,
  "date-of-birth": ({ birth }) => birth,
  address: ({ address }) => address,
  "card-last-four": ({ card }) => card,
  "customer-since": ({ since }) => since,
  "order-notes": ({ notes }) => notes,
};

/** The company's own records, brought in long before the week that is told. */
export async function keepRecords(context: Context, desk: DemoDesk): Promise<void> {
  const { context: then } = goBack(context, context.now() - knownFor * day);
  const rows = customers.map((customer, place) =>
    Object.values(columns).map((column) => quoted(column(customer, place))),
  );
  const table = [Object.keys(columns), ...rows].map((row) => row.join(",")).join("\r\n");
  await importContacts(then, desk.members.grace, Buffer.from(table), { dryRun: false });
  await then.database.transaction((tx) => createHoney(then, tx, { count: 3, language: "pt-BR" }));
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** What happened at the gate during the week, by the same code as any other week. */
export async function tellGate(
  context: Context,
  desk: DemoDesk,
  conversations: ReadonlyMap<string, string>,
): Promise<void> {
  await ensureDefinitions(context);
  const week = { context, desk, conversations };
  await openExport(week);
  await refuseRefund(week);
  await look(week);
  await touchHoney(week);
}

interface Week {
  readonly context: Context;
  readonly desk: DemoDesk;
  readonly conversations: ReadonlyMap<string, string>;
}

/** A member who has just confirmed who they are. */
function confirmed({ desk }: Week, nick: Nick): Principal {
  return { ...desk.members[nick], sessionId: randomUUID(), steppedUpUntil: Number.MAX_SAFE_INTEGER };
}

async function openExport(week: Week): Promise<void> {
  const { context } = goBack(week.context, week.context.now() - 2 * day);
  const definition = await findDefinitionId(context.database, "export-data");
  await openAction(context, confirmed(week, "tom"), week.conversations.get("Laura Chen")!, {
    definitionId: definition!.id,
    parameters: { what: "Copy of all data" },
  });
}

/** The money was to go elsewhere, and the customer on file had not asked for it. */
async function refuseRefund(week: Week): Promise<void> {
  const past = goBack(week.context, week.context.now() - 26 * 60 * minute);
  const { context } = past;
  const conversationId = week.conversations.get("Diego Paredes")!;
  const definition = await findDefinitionId(context.database, "refund");
  const action = await openAction(context, confirmed(week, "luis"), conversationId, {
    definitionId: definition!.id,
    parameters: { order: "CA-318911", amount: "429,00" },
  });
  past.pass(9 * minute);
  const contact = await findContactOf(context.database, conversationId);
  await context.database.transaction(async (tx) => {
    const whose = { conversationId, contactId: contact!.id };
    await freezeConversation(context, tx, { ...whose, reason: "disowned-by-notice" });
    await raiseAlert(context, tx, { ...whose, kind: "disowned" });
  });
  past.pass(20 * minute);
  await refuseAction(context, confirmed(week, "elena"), action.id, "El cliente dijo que no lo había pedido");
}

/** Values that were looked at: one as it should be, two that want a word. */
async function look(week: Week): Promise<void> {
  await see(week, {
    who: "tom",
    whom: "Olivia Hart",
    key: "order-notes",
    ago: 100,
    within: true,
    reason: "Replacement lamp: where to leave it",
  });
  await see(week, {
    who: "ana",
    whom: "Rogério Lemos",
    key: "customer-since",
    ago: 22 * 60,
    within: true,
    reason: "Conferir o pedido: comprovante do Pix",
  });
  await see(week, {
    who: "elena",
    whom: "Teresa Molina",
    key: "order-notes",
    ago: 15 * 60,
    within: false,
    reason: "Comprobar la solicitud: factura antigua",
  });
}

interface Looking {
  readonly who: Nick;
  readonly whom: string;
  readonly key: string;
  /** Minutes before the demonstration is made. */
  readonly ago: number;
  /** Inside the conversation, or without one. */
  readonly within: boolean;
  readonly reason: string;
}

async function see(week: Week, { who, whom, key, ago, within, reason }: Looking): Promise<void> {
  const { context } = goBack(week.context, week.context.now() - ago * minute);
  const conversationId = week.conversations.get(whom)!;
  const contact = await findContactOf(context.database, conversationId);
  const field = await findFieldOf(context.database, contact!.id, key);
  await reveal(context, confirmed(week, who), contact!.id, {
    target: { kind: "field", id: field!.id },
    conversationId: within ? conversationId : null,
    reason,
  });
}

async function touchHoney(week: Week): Promise<void> {
  const { context } = goBack(week.context, week.context.now() - 3 * 60 * minute);
  const honey = await findHoneyContact(context.database);
  await showFile(context, confirmed(week, "luis"), honey!.id);
}
