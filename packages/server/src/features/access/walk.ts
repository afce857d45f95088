/** One contact a member opened without working on its case, by everything it can be put in order by. */
export interface Step {
  readonly contactId: string;
  /** Short name of the desk. */
  readonly handle: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Nine in a row fall into one of two orders by chance once in 181,440 tries. */
export const FEWEST_STEPS = 9;
/** So many of the last steps may be elsewhere: who walks a list also works. */
const stumbles = 2;

const orders: readonly ((step: Step) => string | null)[] = [
  (step) => step.contactId,
  (step) => step.handle,
  (step) => step.name && fold(step.name),
  (step) => step.email,
  (step) => step.phone?.replace(/\D/g, "") ?? null,
];

/**
 * Whether somebody walks a list: the latest steps, each another contact, stand in ascending or descending order by id, short
 * name, name, address or number. `steps` are in the order they were taken.
 */
export function isWalk(steps: readonly Step[]): boolean {
  const latest = firstOfEach(steps).slice(-(FEWEST_STEPS + stumbles));
  if (latest.length < FEWEST_STEPS) return false;
  return orders.some((keyOf) => {
    const keys = latest.flatMap((step) => keyOf(step) ?? []);
    return longestRun(keys) >= FEWEST_STEPS || longestRun([...keys].reverse()) >= FEWEST_STEPS;
  });
}

function firstOfEach(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [step.contactId, step])).values()];
}

/** Length of the longest ascending subsequence (patience sorting). */
function longestRun(keys: readonly string[]): number {
  const tails: string[] = [];
  for (const key of keys) {
    const place = tails.findIndex((tail) => tail >= key);
    if (place === -1) tails.push(key);
    else tails[place] = key;
  }
  return tails.length;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
