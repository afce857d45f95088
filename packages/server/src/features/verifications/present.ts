import type { customerVerification } from "@atalaia/contract";
import type { z } from "zod";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { accessActionNames, accessWays } from "./access.ts";
import { toLevel } from "./level.ts";
import { meansOf } from "./means.ts";
import { cooledWays, deadEnd, type Way, waysOf } from "./methods.ts";
import { NOBODY } from "./nobody.ts";
import type { ProofRow } from "./proofs.store.ts";
import { openShown } from "./shown.ts";
import { readStanding, type Standing } from "./standing.ts";
import { stateAt } from "./state.ts";
import type { Shown } from "./types.ts";
import { findContactFacts, findSetting, type VerificationRow } from "./verifications.store.ts";

export type CustomerView = z.input<typeof customerVerification>;

/** What the customer's page shows of the verification it holds. */
export async function presentToCustomer(
  context: Context,
  tx: Queryable,
  row: VerificationRow,
): Promise<CustomerView> {
  const standing = await readStanding(context, tx, row);
  const contact = await findContactFacts(tx, row.contact_id ?? NOBODY);
  const setting = await findSetting(tx, row.id);
  const state = stateAt(row, context.now());
  const level = state === "passed" ? row.proven_level : standing.level;
  return {
    state,
    deskName: setting.desk_name,
    language: row.language,
    agent: agentOf(setting.agent_name),
    channel: setting.conversation_channel ?? "web",
    conversationStartedAt: (setting.conversation_created_at ?? row.created_at).toISOString(),
    action: actionOf(openShown(context, contact, row), row),
    requiredLevel: toLevel(row.required_level),
    provenLevel: toLevel(level),
    proofs: maskedProofs(standing.proofs),
    ...(await waysFor(context, tx, row, standing)),
    mayBind: row.contact_id !== null && level >= 2,
    expiresAt: row.expires_at.toISOString(),
  };
}

/** What is left to prove with. An address that is nobody's is offered what everybody is, until something is proven. */
async function waysFor(context: Context, tx: Queryable, row: VerificationRow, standing: Standing) {
  if (row.purpose === "access" && standing.level === 0)
    return { methods: accessWays(context, row, standing.settings), dead: null };
  const when = {
    now: context.now(),
    coolingOff: standing.settings.coolingOff,
    shown: row.purpose === "action",
  };
  const means = await meansOf(context, tx, standing.settings, row.contact_id);
  const ways = waysOf(standing, means);
  return {
    methods: offered(cooledWays(ways, when), standing.proofs),
    dead: deadEnd(ways, row.required_level, when),
  };
}

function offered(ways: readonly Way[], proofs: readonly ProofRow[]) {
  const left = ways.filter(
    ({ method, pointId }) =>
      !proofs.some((proof) => proof.method === method && (pointId === null || proof.source === pointId)),
  );
  const seen = new Set<string>();
  return left.flatMap(({ method, pointId, masked }) => {
    const key = `${method} ${pointId}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ method, pointId, masked }];
  });
}

export function maskedProofs(proofs: readonly ProofRow[]) {
  return proofs.map(({ method, masked, at }) => ({ method, masked, at: at.toISOString() }));
}

/** Customers learn the first name; the letters are for the picture beside it. */
function agentOf(name: string | null) {
  const words = (name ?? "").split(/\s+/).filter((word) => word !== "");
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return { name: words[0] ?? "", initials: initials.join("").toUpperCase() };
}

function actionOf(shown: Shown | null, row: VerificationRow) {
  if (row.purpose === "access")
    return { family: "data-out" as const, name: accessActionNames[row.language], parameters: [] };
  return {
    family: shown?.family ?? ("other" as const),
    name: shown?.names[row.language] ?? "",
    parameters: (shown?.parameters ?? []).map(({ label, value }) => ({ label: label[row.language], value })),
  };
}
