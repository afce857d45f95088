import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createId } from "../../platform/identifiers.ts";
import { findDefinition } from "./definitions.store.ts";
import { send, toOutcome } from "./execute.ts";

/** A signed call that carries nothing out. @throws {Failure} `not-found` */
export async function testExecutor(
  context: Context,
  definitionId: string,
): Promise<{ ok: boolean; reason: string | null }> {
  const definition = await findDefinition(context.database, definitionId);
  if (!definition) throw new Failure("not-found");
  if (definition.executor.kind !== "webhook") return { ok: false, reason: "no-executor" };
  if (context.settings.demo) return { ok: false, reason: "demonstration" };
  const body = JSON.stringify({
    type: "action.test",
    timestamp: new Date(context.now()).toISOString(),
    data: { definitionKey: definition.key },
  });
  const { state, code } = toOutcome(
    await send(context, { url: definition.executor.url, id: createId(context.now()), body }),
  );
  return state === "executed" ? { ok: true, reason: null } : { ok: false, reason: code };
}
