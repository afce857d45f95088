import { createHash } from "node:crypto";
import { type Language, level as levels, type PolicyCase } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { hasOpenAlert, raiseAlert } from "../alerts/index.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { InvalidRules, loadRules, type Rules } from "./cedar.ts";
import { deliveredRules } from "./delivered.ts";
import { findPolicy, savePolicy } from "./policy.store.ts";
import { schema } from "./schema.ts";
import { textOf } from "./texts.ts";
import type { Decision, Facts, PolicyProblem } from "./types.ts";

/**
 * What the desk's rules say to this request. When the rules cannot be loaded or evaluated the answer is no, with the
 * rule `policy-failed`; only break-glass goes on then, as it must work when everything else does not.
 */
export async function decide(tx: Queryable, facts: Facts): Promise<Decision> {
  try {
    return loadRules((await findPolicy(tx)).own).decide(facts);
  } catch {
    const breakGlass = facts.action === "force-action" && isSenior(facts) && facts.steppedUp;
    return { allowed: breakGlass, reasons: [{ rule: "policy-failed", effect: "forbid" }] };
  }
}

/** Nobody may overlook that the rules cannot be evaluated: one alert, until somebody has looked into it. */
export async function noteFailedRules(
  context: Pick<Context, "database" | "now" | "live" | "log" | "jobs">,
  { reasons }: Decision,
): Promise<void> {
  if (!reasons.some(({ rule }) => rule === "policy-failed")) return;
  await context.database.transaction(async (tx) => {
    if (!(await hasOpenAlert(tx, "policy"))) await raiseAlert(context, tx, { kind: "policy" });
  });
}

/** What a caller answers when the decision was no. `policy-refused` with the rules and their sentences in the member's language. */
export function refuse({ reasons }: Decision, language: Language): Failure {
  return new Failure("policy-refused", {
    reasons: reasons.map(({ rule, effect }) => ({ rule, effect, text: textOf(rule, language) })),
  });
}

function isSenior({ role, breakGlass }: Facts): boolean {
  return breakGlass && (role === "lead" || role === "admin");
}

export async function showPolicy(context: Pick<Context, "database">, language: Language) {
  const { own, changed_at, changed_by } = await findPolicy(context.database);
  return {
    delivered: deliveredRules.map(({ id, effect, source, texts }) => ({
      id,
      effect,
      source,
      text: texts[language],
    })),
    own,
    schema,
    changedAt: changed_at?.toISOString() ?? null,
    changedBy: changed_by,
  };
}

export function checkRules(own: string): readonly PolicyProblem[] {
  try {
    loadRules(own);
    return [];
  } catch (error) {
    if (error instanceof InvalidRules) return error.problems;
    throw error;
  }
}

/** @throws {Failure} `policy-invalid`, `evidence-unavailable` */
export async function changePolicy(context: Context, principal: Principal, own: string): Promise<void> {
  const problems = checkRules(own);
  if (problems.length > 0) throw new Failure("policy-invalid", { problems });
  const entryId = await context.database.transaction(async (tx) => {
    const before = await findPolicy(tx);
    await savePolicy(tx, own, principal.memberId, new Date(context.now()));
    await context.live.publish({ type: "settings" }, tx);
    return record(context, tx, {
      type: "policy.changed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: null,
      data: { before: hashOf(before.own), after: hashOf(own) },
    });
  });
  await awaitLogged(context, entryId);
}

/** What would be decided for an invented case; with `own`, under rules that are not saved. */
export async function tryPolicy(
  context: Pick<Context, "database">,
  language: Language,
  { case: given, own }: { case: PolicyCase; own?: string | undefined },
) {
  const { allowed, reasons } = rulesFor(own ?? (await findPolicy(context.database)).own).decide(
    factsOf(given),
  );
  return {
    allowed,
    reasons: reasons.map(({ rule, effect }) => ({ rule, effect, text: textOf(rule, language) })),
  };
}

function rulesFor(own: string): Rules {
  try {
    return loadRules(own);
  } catch (error) {
    if (error instanceof InvalidRules) throw new Failure("policy-invalid", { problems: error.problems });
    throw error;
  }
}

function factsOf(given: PolicyCase): Facts {
  const { requiredLevel, provenLevel, ...rest } = given;
  const rank = (name: PolicyCase["requiredLevel"]) => levels.options.indexOf(name);
  return {
    ...rest,
    memberId: "bench",
    requiredLevel: rank(requiredLevel),
    provenLevel: rank(provenLevel),
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
