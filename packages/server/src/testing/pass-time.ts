import type { World } from "./world.ts";

const halfDay = 12 * 60 * 60_000;

/** Moves the clock, and everybody who was signed in signs in again: for tests of what is older than a session. */
export async function passTime(world: World, milliseconds: number): Promise<void> {
  world.advance(milliseconds);
  const now = world.context.now();
  await world.context.database.run(
    "update sessions set last_seen_at = $1, expires_at = $2, stepped_up_until = $2",
    [new Date(now), new Date(now + halfDay)],
  );
}

/** Nobody has confirmed who they are lately. */
export async function forgetStepUps(world: World): Promise<void> {
  await world.context.database.run("update sessions set stepped_up_until = null");
}
