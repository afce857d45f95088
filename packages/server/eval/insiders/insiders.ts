import { createChance } from "./chance.ts";
import { assumed, type Desk, deed, YEAR } from "./desk.ts";
import type { Deed, Episode } from "./types.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Scene {
  readonly chance: ReturnType<typeof createChance>;
  readonly desk: Desk;
  readonly agent: number;
  readonly network: string;
  /** Start of the agent's shift on a day of theirs. */
  readonly start: number;
}

/** How somebody steals: what they do besides their honest work. Reveals of others' cases go through open conversations. */
export const kinds: Readonly<Record<string, (scene: Scene) => Deed[]>> = {
  /** Reads as many customers as fit into an hour. */
  harvest: (scene) => many(scene, 45, { after: 2 * HOUR, every: 75_000 }),
  /** The same, at a third of the speed, through the whole shift. */
  "slow harvest": (scene) => many(scene, 75, { after: 30 * MINUTE, every: 6.4 * MINUTE }),
  /** From a stolen session, at night, on a network of the thief's, through set-up conversations. */
  "stolen session": (scene) =>
    many(scene, 20, {
      after: 14 * HOUR,
      every: 4 * MINUTE,
      network: `192.0.${scene.chance.below(250)}.0/24`,
    }),
  /** Comes back at night for some customers. */
  "night owl": (scene) => many(scene, 6, { after: 15 * HOUR, every: 9 * MINUTE }),
  /** Down the list, page by page, only opening files, decoys among them. */
  "list walk": ({ chance, desk, ...scene }) => {
    const first = chance.below(desk.contacts.length - 60);
    return Array.from({ length: 40 }, (_, place) =>
      deed({ ...scene, at: scene.start + HOUR + place * MINUTE, contact: first + place, related: false }),
    );
  },
  /** Looks up people the news writes about. */
  "curious about VIPs": (scene) => {
    const vips = scene.desk.contacts.flatMap(({ vip }, place) => (vip ? [place] : []));
    return many(scene, 4, { after: HOUR, every: 80 * MINUTE, contacts: () => scene.chance.pick(vips) });
  },
  /** Looks up somebody they work with. */
  "curious about a colleague": (scene) =>
    many(scene, 1, { after: HOUR, every: MINUTE, change: { colleague: true } }),
  /** Opens a conversation, reveals, closes it. */
  "open and shut": (scene) =>
    many(scene, 9, { after: HOUR, every: 50 * MINUTE, change: { closed: true, related: true } }),
  /** Sells three customers a day for two weeks, well within what is usual. */
  trickle: ({ chance, desk, ...scene }) =>
    Array.from({ length: 14 }, (_, day) =>
      many({ chance, desk, ...scene, start: scene.start + day * DAY }, 3, {
        after: 2 * HOUR,
        every: 2 * HOUR,
      }),
    ).flat(),
  /** Browses files at random, looking for somebody worth the trouble. */
  browsing: (scene) => many(scene, 120, { after: HOUR, every: 3 * MINUTE, change: { kind: "file" } }),
};

interface Plan {
  readonly after: number;
  readonly every: number;
  readonly network?: string;
  readonly contacts?: () => number;
  readonly change?: Partial<Deed>;
}

function many(scene: Scene, count: number, plan: Plan): Deed[] {
  const { chance, desk, agent, start } = scene;
  const any = () => chance.below(desk.contacts.length);
  return Array.from({ length: count }, (_, place) =>
    deed({
      agent,
      at: start + plan.after + Math.round((place + chance.next() * 0.5) * plan.every),
      contact: (plan.contacts ?? any)(),
      network: plan.network ?? scene.network,
      kind: "reveal",
      related: false,
      provenLevel: 0,
      reason: chance.happens(0.7) ? "Conferir o cadastro" : `Conferir pedido ${chance.below(1e6)}`,
      ...plan.change,
    }),
  );
}

/** So many episodes of each kind, spread over the year after its first two months, on days on which the agent works. */
export function plant(desk: Desk, each: number, seed: number): { deeds: Deed[]; episodes: Episode[] } {
  const chance = createChance(seed);
  const deeds: Deed[] = [];
  const episodes: Episode[] = [];
  for (const [kind, act] of Object.entries(kinds))
    for (let left = each; left > 0; left -= 1) {
      const number = episodes.length;
      const { agent, start } = shiftOf(desk, chance);
      const scene = { chance, desk, agent, start, network: desk.home(agent) };
      const done = act(scene).map((one) => ({ ...one, episode: number }));
      deeds.push(...done);
      const times = done.map(({ at }) => at);
      episodes.push({ number, kind, agent, from: Math.min(...times), until: Math.max(...times) });
    }
  return { deeds, episodes };
}

function shiftOf(desk: Desk, chance: Scene["chance"]): { agent: number; start: number } {
  for (;;) {
    const agent = chance.below(assumed.agents);
    const day = 60 + chance.below(285);
    const shift = desk.worksOn(agent, day);
    if (shift) return { agent, start: YEAR + day * DAY + shift.from * HOUR };
  }
}
