import { createHash } from "node:crypto";
import { canonicalize, type JsonValue } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import {
  findDefinition,
  hasDefinitions,
  insertDefinition,
  listDefinitionRows,
  lockDefinitions,
  updateDefinitionRow,
} from "./definitions.store.ts";
import { type DefinitionInput, deliveredDefinitions } from "./delivered.ts";
import { readExecutorKey } from "./executor-key.ts";
import { rankOf } from "./levels.ts";

/** Below this nothing that a desk calls sensitive may go: V0 is no proof. */
const floor = 1;

/** What every desk begins with, once; whatever is changed or disabled stays so. */
export async function ensureDefinitions(context: Pick<Context, "database" | "now">): Promise<void> {
  if (await hasDefinitions(context.database)) return;
  await context.database.transaction(async (tx) => {
    await lockDefinitions(tx);
    if (await hasDefinitions(tx)) return;
    for (const definition of deliveredDefinitions)
      await insertDefinition(tx, createId(context.now()), definition, new Date(context.now()));
  });
}

export async function listDefinitions(context: Pick<Context, "database" | "keys" | "now">) {
  await ensureDefinitions(context);
  const { publicKey } = await readExecutorKey(context);
  return { items: await listDefinitionRows(context.database), signingKey: publicKey };
}

/** @throws {Failure} `request-invalid`, `conflict` when the key is taken, `evidence-unavailable` */
export async function createDefinition(
  context: Context,
  principal: Principal,
  input: DefinitionInput,
): Promise<string> {
  refuseContradictions(input);
  await ensureDefinitions(context);
  const id = createId(context.now());
  await logged(context, async (tx) => {
    if (!(await insertDefinition(tx, id, input, new Date(context.now())))) throw new Failure("conflict");
    return recordChange(context, tx, principal, { id, before: null, after: input });
  });
  return id;
}

/** @throws {Failure} `not-found`, `request-invalid`, `conflict` when the key is another's, `evidence-unavailable` */
export async function updateDefinition(
  context: Context,
  principal: Principal,
  id: string,
  input: DefinitionInput,
): Promise<void> {
  refuseContradictions(input);
  await logged(context, async (tx) => {
    const before = await findDefinition(tx, id);
    if (!before) throw new Failure("not-found");
    if (!(await updateDefinitionRow(tx, id, input, new Date(context.now())))) throw new Failure("conflict");
    const { id: _, ...known } = before;
    return recordChange(context, tx, principal, { id, before: known, after: input });
  });
}

async function logged(context: Context, work: (tx: Transaction) => Promise<string>): Promise<void> {
  await awaitLogged(context, await context.database.transaction(work));
}

interface Change {
  readonly id: string;
  readonly before: DefinitionInput | null;
  readonly after: DefinitionInput;
}

/** What was milder stands in the entry in words, the rest as a hash of the whole. */
async function recordChange(
  context: Context,
  tx: Transaction,
  principal: Principal,
  { id, before, after }: Change,
): Promise<string> {
  await context.live.publish({ type: "settings" }, tx);
  return record(context, tx, {
    type: "action-definition.changed",
    actor: { kind: "member", id: principal.memberId },
    subjectId: id,
    data: {
      key: after.key,
      before: before && hashOf(before),
      after: hashOf(after),
      requiredLevel: after.requiredLevel,
      requiredBefore: before?.requiredLevel ?? null,
      enabled: after.enabled,
    },
  });
}

function hashOf(input: DefinitionInput): string {
  return createHash("sha256")
    .update(canonicalize(JSON.parse(JSON.stringify(input)) as JsonValue))
    .digest("base64url");
}

/** @throws {Failure} `request-invalid` with every contradiction at once. */
function refuseContradictions(input: DefinitionInput): void {
  const issues = contradictions.flatMap(({ path, message, holds }) =>
    holds(input) ? [{ path: `body.${path}`, message }] : [],
  );
  if (issues.length > 0) throw new Failure("request-invalid", { issues });
}

interface Contradiction {
  readonly path: string;
  readonly message: string;
  holds(input: DefinitionInput): boolean;
}

const contradictions: readonly Contradiction[] = [
  {
    path: "requiredLevel",
    message: "A sensitive action needs at least V1",
    holds: ({ requiredLevel }) => rankOf(requiredLevel) < floor,
  },
  {
    path: "levelAboveLimit",
    message: "Above the limit at least the level below it is needed",
    holds: ({ requiredLevel, levelAboveLimit }) =>
      levelAboveLimit !== null && rankOf(levelAboveLimit) < rankOf(requiredLevel),
  },
  {
    path: "amountLimit",
    message: "A limit needs a parameter that is an amount",
    holds: ({ amountLimit, parameters }) =>
      amountLimit !== null && !parameters.some(({ kind, required }) => kind === "amount" && required),
  },
  {
    path: "parameters",
    message: "Each key once, and one amount at most",
    holds: ({ parameters }) =>
      new Set(parameters.map(({ key }) => key)).size < parameters.length ||
      parameters.filter(({ kind }) => kind === "amount").length > 1,
  },
  {
    path: "executor.url",
    message: "A web address, without a name or password in it",
    holds: ({ executor }) => executor.kind === "webhook" && !isWebAddress(executor.url),
  },
];

function isWebAddress(text: string): boolean {
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
