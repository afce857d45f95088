import { isUsualHour, type LocalHour, localHour } from "../../src/features/access/hours.ts";
import { type AgentDay, isBulk, mayBeBulk, type Pace } from "../../src/features/access/pace.ts";
import {
  type AccessSignal,
  type Circumstances,
  DORMANT_DAYS,
  isAlwaysAsked,
  isClosingHabit,
  isCurious,
  PATTERN,
  SITTING,
  signalsOf,
  wantsExplanation,
} from "../../src/features/access/signals.ts";
import { isWalk } from "../../src/features/access/walk.ts";
import { timeZone } from "./desk.ts";
import type { Contact, Deed, Finding } from "./types.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is remembered of one member; the tables hold the same for as long. */
interface Member {
  /** Reveals of the last seven days. */
  readonly reveals: Deed[];
  /** Touches of the last hour. */
  readonly touches: Deed[];
  readonly hours: Map<string, { hour: LocalHour; at: number }>;
  readonly networks: Map<string, number>;
  sessions: number;
  session: { network: string; day: string; fresh: boolean; dormant: boolean } | null;
  seenAt: number;
  readonly closed: { at: number; contact: number }[];
  readonly finished: { day: string; pace: AgentDay }[];
  today: { day: string; contacts: Set<number>; hours: Map<number, Set<number>> } | null;
}

/**
 * The product's decisions over a feed in memory: what the tables answer is counted here, everything that is decided is
 * decided by the product's own functions. Watched each minute, as the job does.
 */
export class Engine {
  readonly findings: Finding[] = [];
  readonly #contacts: readonly Contact[];
  readonly #members = new Map<number, Member>();
  #minute = 0;
  #pending: { at: number; deed: Deed; signals: AccessSignal[]; asked: boolean }[] = [];

  constructor(contacts: readonly Contact[]) {
    this.#contacts = contacts;
  }

  take(deed: Deed): void {
    const minute = Math.floor(deed.at / MINUTE);
    if (minute > this.#minute) this.#watch(minute * MINUTE);
    this.#minute = minute;
    const member = this.#memberOf(deed);
    if (this.#contacts[deed.contact]!.honey) this.#spring(deed);
    const circumstances = this.#weigh(member, deed);
    if (deed.kind === "reveal") this.#reveal(member, deed, circumstances);
    this.#remember(member, deed);
  }

  /** The minute after the last deed. */
  finish(): void {
    this.#watch((this.#minute + 2) * MINUTE);
  }

  #spring(deed: Deed): void {
    const contact = deed.contact;
    const again = this.findings.some(
      (one) =>
        one.agent === deed.agent &&
        one.deed?.contact === contact &&
        one.signals.includes("honey") &&
        deed.at - one.at < HOUR,
    );
    if (!again) this.findings.push({ at: deed.at, agent: deed.agent, signals: ["honey"], deed });
  }

  #weigh(member: Member, deed: Deed): Circumstances {
    const contact = this.#contacts[deed.contact]!;
    const others = member.reveals.filter((one) => one.contact !== deed.contact);
    const strange = others.filter((one) => this.#contacts[one.contact]!.vip && !one.related);
    const same = others.filter((one) => deed.at - one.at < DAY && one.reason === deed.reason);
    return {
      openConversation: deed.openConversation,
      related: deed.related,
      provenLevel: deed.provenLevel,
      sensitivity: deed.sensitivity,
      vip: contact.vip,
      strangeVips: new Set(strange.map((one) => one.contact)).size,
      colleague: deed.colleague,
      onShift: isUsualHour(
        [...member.hours.values()].map(({ hour }) => hour),
        localHour(timeZone, deed.at),
      ),
      knownNetwork: !member.session?.fresh,
      dormant: member.session?.dormant ?? false,
      sameReason: new Set(same.map((one) => one.contact)).size,
    };
  }

  #reveal(member: Member, deed: Deed, circumstances: Circumstances): void {
    const signals = signalsOf(circumstances);
    const wanted = wantsExplanation(signals) || isCurious(circumstances);
    const asked =
      wanted && (isAlwaysAsked(signals) || !this.#wasAsked(deed.agent, signals, deed.at - SITTING));
    if (asked) this.findings.push({ at: deed.at, agent: deed.agent, signals, deed });
    if (deed.closed) this.#pending.push({ at: deed.at + MINUTE / 2, deed, signals, asked });
    member.reveals.push(deed);
  }

  #wasAsked(agent: number, signals: readonly AccessSignal[], since: number): boolean {
    for (let place = this.findings.length - 1; place >= 0; place -= 1) {
      const one = this.findings[place]!;
      if (one.at <= since) return false;
      if (one.agent === agent && signals.every((signal) => one.signals.includes(signal))) return true;
    }
    return false;
  }

  /** What the job of this minute sees. */
  #watch(now: number): void {
    this.#watchClosings(now);
    const active = [...this.#members].filter(([, member]) => member.seenAt > now - 2 * MINUTE);
    if (active.length === 0) return;
    const paces = new Map([...this.#members].map(([agent, member]) => [agent, paceOf(member, now)]));
    for (const [agent, member] of active) {
      const pace = paces.get(agent)!;
      if (mayBeBulk(pace)) this.#watchPace(agent, pace, paces, now);
      this.#watchWalk(agent, member, now);
    }
  }

  #watchPace(agent: number, pace: Pace, paces: ReadonlyMap<number, Pace>, now: number): void {
    const history = [...this.#members.values()].flatMap(({ finished }) => finished.map((one) => one.pace));
    const others = [...paces].filter(([other, { day }]) => other !== agent && day > 0).map(([, one]) => one);
    if (isBulk(pace, history, others)) this.#pattern(agent, "bulk", now);
  }

  #watchWalk(agent: number, member: Member, now: number): void {
    const strange = member.touches.filter((one) => one.at > now - HOUR && !one.related);
    const first = [...new Map([...strange].reverse().map((one) => [one.contact, one])).values()];
    const steps = first
      .sort((one, other) => one.at - other.at)
      .map(({ contact }) => {
        const { id, handle, name, email, phone } = this.#contacts[contact]!;
        return { contactId: id, handle, name, email, phone };
      });
    if (isWalk(steps)) this.#pattern(agent, "sequential", now);
  }

  #watchClosings(now: number): void {
    const due = this.#pending.filter(({ at }) => at <= now);
    this.#pending = this.#pending.filter(({ at }) => at > now);
    for (const { deed, signals, asked } of due) {
      const member = this.#members.get(deed.agent)!;
      member.closed.push({ at: deed.at, contact: deed.contact });
      const more: AccessSignal[] = [...signals, "closed-at-once"];
      if (!asked && wantsExplanation(more))
        this.findings.push({ at: now, agent: deed.agent, signals: more, deed });
      const today = member.closed.filter(({ at }) => at > now - DAY);
      if (isClosingHabit(new Set(today.map(({ contact }) => contact)).size))
        this.#pattern(deed.agent, "closed-at-once", now);
    }
  }

  #pattern(agent: number, signal: AccessSignal, now: number): void {
    if (this.#wasAsked(agent, [signal], now - PATTERN)) return;
    this.findings.push({ at: now, agent, signals: [signal], deed: null });
  }

  #memberOf(deed: Deed): Member {
    const member = this.#members.get(deed.agent) ?? newMember();
    this.#members.set(deed.agent, member);
    const { day } = localHour(timeZone, deed.at);
    if (member.session?.network !== deed.network || member.session.day !== day) signIn(member, deed, day);
    if (member.today && member.today.day !== day) finishDay(member);
    return member;
  }

  #remember(member: Member, deed: Deed): void {
    const hour = localHour(timeZone, deed.at);
    member.seenAt = deed.at;
    member.touches.push(deed);
    member.hours.set(`${hour.day} ${hour.hour}`, { hour, at: deed.at });
    if (deed.kind === "reveal") {
      member.today ??= { day: hour.day, contacts: new Set(), hours: new Map() };
      member.today.contacts.add(deed.contact);
      const seen = member.today.hours.get(hour.hour) ?? new Set();
      member.today.hours.set(hour.hour, seen.add(deed.contact));
    }
    forget(member, deed.at);
  }
}

function newMember(): Member {
  return {
    reveals: [],
    touches: [],
    hours: new Map(),
    networks: new Map(),
    sessions: 0,
    session: null,
    seenAt: 0,
    closed: [],
    finished: [],
    today: null,
  };
}

/** Sessions are forgotten ninety days after their end, as the product does. */
function signIn(member: Member, deed: Deed, day: string): void {
  const last = member.networks.get(deed.network);
  const isKnown = last !== undefined && deed.at - last < 90 * DAY;
  member.session = {
    network: deed.network,
    day,
    fresh: member.sessions >= 5 && !isKnown,
    dormant: member.seenAt > 0 && deed.at - member.seenAt > DORMANT_DAYS * DAY,
  };
  member.networks.set(deed.network, deed.at);
  member.sessions += 1;
}

function finishDay(member: Member): void {
  const { day, contacts, hours } = member.today!;
  const fastest = Math.max(0, ...[...hours.values()].map(({ size }) => size));
  member.finished.push({ day, pace: { hour: fastest, day: contacts.size } });
  member.today = null;
}

function paceOf({ reveals }: Member, now: number): Pace {
  const count = (of: readonly Deed[]) => new Set(of.map(({ contact }) => contact)).size;
  const since = (start: number) => reveals.filter(({ at }) => at >= start);
  const hour = since(now - HOUR);
  return {
    hour: count(hour),
    day: count(since(midnightBefore(now))),
    strange: count(hour.filter(({ related }) => !related)),
  };
}

/** At the desk, which is three hours behind all year. */
function midnightBefore(now: number): number {
  return Math.floor((now - 3 * HOUR) / DAY) * DAY + 3 * HOUR;
}

/** What the product's queries look back on: an hour of touches, a week of reveals, four weeks of days, sixty of hours. */
function forget(member: Member, now: number): void {
  while (member.touches[0] && member.touches[0].at <= now - HOUR) member.touches.shift();
  while (member.reveals[0] && member.reveals[0].at <= now - 7 * DAY) member.reveals.shift();
  while (member.closed[0] && member.closed[0].at <= now - DAY) member.closed.shift();
  while (member.finished.length > 0 && daysBetween(member.finished[0]!.day, now) > 28)
    member.finished.shift();
  for (const [key, { at }] of member.hours) {
    if (at > now - 60 * DAY) break;
    member.hours.delete(key);
  }
}

function daysBetween(day: string, now: number): number {
  return (now - Date.parse(`${day}T03:00:00Z`)) / DAY;
}
