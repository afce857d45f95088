import type { conversationActions } from "@atalaia/contract";
import type { z } from "zod";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { decodeCursor, toPage } from "../../platform/http/cursor.ts";
import { provenLevel, reachableFor } from "../verifications/index.ts";
import {
  type ActionRow,
  findSetting,
  listActionRows,
  listActionsOf,
  type Setting,
  type View,
} from "./actions.store.ts";
import { listDefinitionRows } from "./definitions.store.ts";
import { ensureDefinitions } from "./definitions.ts";
import { presentActions } from "./present.ts";
import type { Definition } from "./types.ts";

type Panel = z.input<typeof conversationActions>;

/** What was asked for, what is open, what is proven, what could be. @throws {Failure} `not-found` */
export async function showPanel(context: Context, conversationId: string): Promise<Panel> {
  await ensureDefinitions(context);
  const { database } = context;
  const setting = await findSetting(database, conversationId);
  if (!setting) throw new Failure("not-found");
  const rows = await listActionsOf(database, conversationId, new Date(context.now()));
  const proven = await provenLevel(context, database, {
    contactId: setting.contact_id,
    conversationId,
    digest: null,
  });
  return {
    frozen: setting.frozen_at
      ? { at: setting.frozen_at.toISOString(), reason: setting.frozen_reason! }
      : null,
    proposed: proposalsOf(setting, await listDefinitionRows(database), rows),
    actions: await presentActions(context, database, rows),
    proven: {
      level: proven.level,
      until: proven.until === null ? null : new Date(proven.until).toISOString(),
    },
    reachable: await reachableFor(context, setting.contact_id),
  };
}

const given: ReadonlySet<string> = new Set(["refused", "cancelled", "expired"]);

/** Every action of a family that the engine recognised, once, with the last message that asked for it. */
export function proposalsOf(
  { requests }: Pick<Setting, "requests">,
  definitions: readonly Definition[],
  rows: readonly Pick<ActionRow, "definition_id" | "state">[],
): Panel["proposed"] {
  const latest = new Map(requests.map(({ action, messageId }) => [action, messageId]));
  const opened = new Set(
    rows.filter(({ state }) => !given.has(state)).map(({ definition_id }) => definition_id),
  );
  return definitions.flatMap(({ id, names, family, enabled }) => {
    const messageId = latest.get(family);
    if (!enabled || messageId === undefined || opened.has(id)) return [];
    return [{ definitionId: id, names, family, messageId }];
  });
}

export async function listActions(
  context: Context,
  query: { view: View; cursor?: string | undefined; limit: number },
) {
  const now = new Date(context.now());
  const rows = await listActionRows(
    context.database,
    query.view,
    decodeCursor(query.cursor),
    query.limit,
    now,
  );
  const views = new Map(
    (await presentActions(context, context.database, rows)).map((view) => [view.id, view]),
  );
  return toPage(
    rows,
    query.limit,
    (row) => ({ at: row.opened_at, id: row.id }),
    ({ id }) => views.get(id)!,
  );
}
