import type { Context } from "../context.ts";
import { findDesk } from "../features/settings/index.ts";
import { hasMembers } from "../features/setup/index.ts";
import { ageBy, finishDemo, forgetDemo, markDemo, wholeDaysSince } from "./demo.store.ts";
import { furnishDesk } from "./desk.ts";
import { keepRecords, tellGate } from "./gate.ts";
import { beginningOf } from "./past.ts";
import { stories } from "./stories/index.ts";
import { tellStory } from "./tell-story.ts";

/** The desk found in the database is not of the kind that was asked for. */
export class DemoError extends Error {
  override readonly name = "DemoError";
  readonly code: "demo-needs-own-desk" | "desk-is-demo";

  constructor(code: DemoError["code"]) {
    super(reasons[code]);
    this.code = code;
  }
}

const reasons = {
  "demo-needs-own-desk":
    "There is a real desk in this data folder; a demonstration needs one of its own. Set ATALAIA_DATA_FOLDER to an empty folder.",
  "desk-is-demo":
    "This data folder holds a demonstration. Start it with --demo, or set ATALAIA_DATA_FOLDER to another folder.",
} as const;

/** How far the making of the demonstration is, from 0 to `of` stories. */
export type TellProgress = (told: number, of: number) => void;

/**
 * A demonstration is one from its creation, and nothing else ever becomes one: asked for on an empty desk it is made
 * now, on its own it is brought up to date, and everything else is refused.
 * @throws {DemoError}
 */
export async function openDemo(context: Context, onProgress: TellProgress = () => {}): Promise<void> {
  const desk = await findDesk(context.database);
  if (desk.demo !== context.settings.demo) {
    if (desk.demo) throw new DemoError("desk-is-demo");
    if (desk.set_up_at !== null || (await hasMembers(context.database)))
      throw new DemoError("demo-needs-own-desk");
  }
  if (!context.settings.demo) return;
  if (desk.set_up_at === null) await makeDemo(context, onProgress);
  else await context.database.transaction((tx) => ageBy(tx, wholeDaysSince(desk.set_up_at!, context.now())));
}

/** One that was interrupted is made again from the start. */
async function makeDemo(context: Context, onProgress: TellProgress): Promise<void> {
  await context.database.transaction(async (tx) => {
    await forgetDemo(tx);
    await markDemo(tx);
  });
  const desk = await furnishDesk(context);
  await keepRecords(context, desk);
  const now = context.now();
  const queue = [...stories].sort((one, other) => beginningOf(one, now) - beginningOf(other, now));
  const conversations = new Map<string, string>();
  let told = 0;
  const tellOn = async (): Promise<void> => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      conversations.set(story.from, await tellStory(context, desk, story));
      told += 1;
      onProgress(told, stories.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, tellOn));
  await tellGate(context, desk, conversations);
  await finishDemo(context.database, new Date(now));
}

const atOnce = 6;
