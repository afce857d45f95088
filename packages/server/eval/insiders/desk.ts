import { type Chance, createChance } from "./chance.ts";
import type { Contact, Deed } from "./types.ts";

/** What the invented desk is like; every number is an assumption, named in docs/explained-access.md. */
export const assumed = {
  agents: 12,
  leads: 2,
  contacts: 20_000,
  honey: 50,
  vips: 0.02,
  /** Conversations that an agent works on in a full day; each agent has a pace of their own around it. */
  conversations: 38,
  paceSpread: 0.22,
  /** A conversation in which a value is revealed, and a further one in the same. */
  reveals: 0.35,
  further: 0.25,
  /** Of somebody else: a colleague is helped, a queue is cleared before it is assigned. */
  unrelated: 0.06,
  closedAtOnce: 0.04,
  setPhrases: 0.55,
  /** Files that are opened by mistake, a day and agent. */
  mistakes: 0.2,
  /** Days on which somebody stays longer, or works another's shift. */
  overtime: 0.04,
  swapped: 0.015,
  /** Sign-ins from a network that was never used before. */
  newNetwork: 0.012,
  /** Calls a lead makes to somebody without a conversation, a month. */
  callBacks: 3,
  /** Lookups of a colleague who is a customer, a year and desk. */
  colleagues: 5,
} as const;

export const YEAR = Date.UTC(2025, 0, 1, 3);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** São Paulo has had no summer time since 2019. */
export const timeZone = "America/Sao_Paulo";

/** First hour of the shift and its length; days of the week from Sunday. */
const shifts = [
  { from: 8, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 8, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 8, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 9, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 9, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 9, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 12, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 12, hours: 9, days: [1, 2, 3, 4, 5] },
  { from: 13, hours: 9, days: [2, 3, 4, 5, 6] },
  { from: 9, hours: 9, days: [0, 3, 4, 5, 6] },
  { from: 13, hours: 9, days: [0, 1, 4, 5, 6] },
  { from: 21, hours: 9, days: [0, 1, 2, 3, 4] },
] as const;

/** Brazil's national holidays of 2025, as days of the year from 0; a quarter of the desk works. */
const holidays = new Set([0, 62, 63, 107, 110, 120, 169, 249, 284, 305, 318, 323, 358]);
/** Hours of a shift by how much comes in: slow begin, lunch, a long afternoon. */
const curve = [0.7, 1.1, 1.25, 1.1, 0.6, 1.0, 1.2, 1.1, 0.9];
const phrases = [
  "Confirmar o endereço de entrega",
  "Conferir o cadastro",
  "Segunda via da nota",
  "Cliente pediu retorno",
  "Verificar o pagamento",
  "Atualizar o telefone",
  "Rastrear o pedido",
  "Troca de produto",
];

export interface Desk {
  readonly contacts: readonly Contact[];
  readonly deeds: readonly Deed[];
  /** Whether an agent is at work: away on holidays, otherwise by the shift. */
  readonly worksOn: (agent: number, day: number) => { from: number; hours: number } | null;
  readonly home: (agent: number) => string;
  readonly agentDays: number;
}

/** A year of honest work. */
export function makeDesk(seed: number): Desk {
  const chance = createChance(seed);
  const contacts = makeContacts(chance);
  const paces = shifts.map(() => Math.exp(assumed.paceSpread * chance.normal()));
  const away = shifts.map(() => vacation(chance));
  const deeds: Deed[] = [];
  let agentDays = 0;
  const worksOn = (agent: number, day: number) => {
    const shift = shifts[agent]!;
    const weekday = (day + 3) % 7;
    if (!(shift.days as readonly number[]).includes(weekday) || away[agent]!(day)) return null;
    return holidays.has(day) && (agent + day) % 4 !== 0 ? null : { from: shift.from, hours: shift.hours };
  };
  const home = (agent: number) => `203.0.${113 + agent}.0/24`;
  for (let day = 0; day < 365; day += 1)
    for (let agent = 0; agent < assumed.agents; agent += 1) {
      const shift = worksOn(agent, day);
      if (!shift) continue;
      agentDays += 1;
      const from = chance.happens(assumed.swapped) ? chance.pick([8, 12, 13, 21]) : shift.from;
      const hours = shift.hours + (chance.happens(assumed.overtime) ? 1 + chance.below(3) : 0);
      const network = chance.happens(assumed.newNetwork) ? `198.51.${chance.below(200)}.0/24` : home(agent);
      deeds.push(...workDay(chance, contacts, { agent, day, from, hours, network, pace: paces[agent]! }));
    }
  deeds.push(...oddities(chance, contacts, worksOn, home));
  return { contacts, deeds, worksOn, home, agentDays };
}

interface WorkDay {
  readonly agent: number;
  readonly day: number;
  readonly from: number;
  readonly hours: number;
  readonly network: string;
  readonly pace: number;
}

function workDay(chance: Chance, contacts: readonly Contact[], work: WorkDay): Deed[] {
  const deeds: Deed[] = [];
  const rate = (assumed.conversations / 9) * work.pace * season(work.day);
  for (let hour = 0; hour < work.hours; hour += 1) {
    const start = YEAR + work.day * DAY + (work.from + hour) * HOUR;
    for (let left = chance.poisson(rate * (curve[hour] ?? 0.6)); left > 0; left -= 1)
      deeds.push(...conversation(chance, contacts, work, start + chance.below(HOUR)));
  }
  for (let left = chance.poisson(assumed.mistakes); left > 0; left -= 1) {
    const at = YEAR + work.day * DAY + work.from * HOUR + chance.below(work.hours * HOUR);
    deeds.push(
      deed({
        at,
        agent: work.agent,
        contact: chance.below(contacts.length),
        network: work.network,
        related: false,
      }),
    );
  }
  return deeds;
}

/** Mondays, the weeks before Christmas, and the Friday of the discounts with the Monday after it. */
function season(day: number): number {
  const monday = (day + 3) % 7 === 1 ? 1.25 : 1;
  if (day >= 330 && day <= 335) return 2.2 * monday;
  return day >= 315 && day <= 357 ? 1.4 * monday : monday;
}

function conversation(chance: Chance, contacts: readonly Contact[], work: WorkDay, at: number): Deed[] {
  const contact = customer(chance, contacts);
  const related = !chance.happens(assumed.unrelated);
  const base = { agent: work.agent, contact, network: work.network, related };
  const deeds = [deed({ ...base, at })];
  let left = chance.happens(assumed.reveals) ? 1 : 0;
  for (let later = at + 2 * MINUTE; left > 0; later += MINUTE + chance.below(3 * MINUTE)) {
    left = chance.happens(assumed.further) ? 1 : 0;
    deeds.push(
      deed({
        ...base,
        at: later,
        kind: "reveal",
        ...value(chance),
        reason: reasonOf(chance, work.agent),
        closed: chance.happens(assumed.closedAtOnce),
      }),
    );
  }
  return deeds;
}

/** What is looked at: most is the address or the name; what is sensitive asks for a proof, and so is proven. */
function value(chance: Chance): Pick<Deed, "sensitivity" | "provenLevel"> {
  const drawn = chance.next();
  if (drawn < 0.3) return { sensitivity: "low", provenLevel: 0 };
  if (drawn < 0.8) return { sensitivity: "personal", provenLevel: chance.pick([0, 1, 1]) };
  // What the customer wrote in this conversation needs no level: a document in a message.
  return { sensitivity: "sensitive", provenLevel: chance.happens(0.15) ? 0 : 2 };
}

function reasonOf(chance: Chance, agent: number): string {
  if (!chance.happens(assumed.setPhrases)) return `${chance.pick(phrases)}, pedido ${chance.below(1e6)}`;
  // Everybody has favourites among the set phrases.
  return phrases[Math.floor(chance.next() ** 1.5 * phrases.length + agent) % phrases.length]!;
}

/** A few write often. Nobody writes in the name of a decoy. */
function customer(chance: Chance, contacts: readonly Contact[]): number {
  for (;;) {
    const drawn = Math.floor(chance.next() ** 1.6 * contacts.length);
    if (!contacts[drawn]!.honey) return drawn;
  }
}

/** Call-backs of the leads, and colleagues who are customers too. */
function oddities(
  chance: Chance,
  contacts: readonly Contact[],
  worksOn: Desk["worksOn"],
  home: Desk["home"],
): Deed[] {
  const deeds: Deed[] = [];
  const when = (agent: number) => {
    for (;;) {
      const day = chance.below(365);
      const shift = worksOn(agent, day);
      if (shift) return YEAR + day * DAY + shift.from * HOUR + chance.below(shift.hours * HOUR);
    }
  };
  const one = (agent: number, change: Partial<Deed>) =>
    deed({
      at: when(agent),
      agent,
      kind: "reveal",
      contact: customer(chance, contacts),
      network: home(agent),
      reason: `Retorno ${chance.below(1e6)}`,
      ...change,
    });
  for (let agent = 0; agent < assumed.leads; agent += 1)
    for (let left = chance.poisson(assumed.callBacks * 12); left > 0; left -= 1)
      deeds.push(one(agent, { openConversation: false, related: false }));
  for (let left = assumed.colleagues; left > 0; left -= 1)
    deeds.push(one(chance.below(assumed.agents), { colleague: true }));
  return deeds;
}

export function deed(given: Partial<Deed> & Pick<Deed, "at" | "agent" | "contact" | "network">): Deed {
  return {
    kind: "file",
    openConversation: true,
    related: true,
    provenLevel: 1,
    sensitivity: "personal",
    colleague: false,
    reason: "",
    closed: false,
    episode: null,
    ...given,
  };
}

/** Thirty days in one piece, or in two; Brazilian law allows both. */
function vacation(chance: Chance): (day: number) => boolean {
  const first = chance.below(300);
  const second = (first + 120 + chance.below(60)) % 340;
  const lengths = chance.happens(0.5) ? [30, 0] : [20, 10];
  return (day) =>
    (day >= first && day < first + lengths[0]!) || (day >= second && day < second + lengths[1]!);
}

function makeContacts(chance: Chance): Contact[] {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const word = (length: number) => Array.from({ length }, () => chance.pick([...letters])).join("");
  const honey = new Set(Array.from({ length: assumed.honey }, () => chance.below(assumed.contacts)));
  return Array.from({ length: assumed.contacts }, (_, place) => ({
    id: String(place).padStart(8, "0"),
    handle: word(6).toUpperCase(),
    name: `${word(6)} ${word(8)}`,
    email: `${word(8)}@casa.example`,
    // No two alike, and in no order.
    phone: `+5523${900_000_000 + ((place * 7_368_787) % 99_999_989)}`,
    vip: chance.happens(assumed.vips),
    honey: honey.has(place),
  }));
}
