import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { DetailedError } from "@cedar-policy/cedar-wasm/nodejs";
import { deliveredRules } from "./delivered.ts";
import { schema } from "./schema.ts";
import type { Decision, Facts, PolicyProblem, Reason } from "./types.ts";

type Cedar = typeof import("@cedar-policy/cedar-wasm/nodejs");

const load = createRequire(import.meta.url);
let loaded: Cedar | null = null;

/** Loaded when it is first needed: a missing or broken engine refuses, it does not keep the desk from starting. */
function cedar(): Cedar {
  loaded ??= load("@cedar-policy/cedar-wasm/nodejs") as Cedar;
  return loaded;
}

const schemaName = "atalaia";
const mostOwnRules = 50;
const effects = new Map<string, Reason["effect"]>(deliveredRules.map(({ id, effect }) => [id, effect]));

/** Rules that were parsed and validated once; `decide` only evaluates. */
export interface Rules {
  decide(facts: Facts): Decision;
}

/** One parsed set per text of own rules: a change makes another, a change back finds the first again. */
const parsed = new Map<string, Rules>();

/** @throws {InvalidRules} for own rules that do not validate; the delivered ones are then not weakened but unused. */
export function loadRules(own: string): Rules {
  const known = parsed.get(own);
  if (known) return known;
  const rules = prepare(own);
  if (parsed.size >= 20) parsed.clear();
  parsed.set(own, rules);
  return rules;
}

export class InvalidRules extends Error {
  readonly problems: readonly PolicyProblem[];
  constructor(problems: readonly PolicyProblem[]) {
    super("policy-invalid");
    this.problems = problems;
  }
}

function prepare(own: string): Rules {
  const ownRules = readOwnRules(own);
  const staticPolicies = Object.fromEntries([
    ...deliveredRules.map(({ id, source }) => [id, source]),
    ...ownRules.map(({ id, source }) => [id, source]),
  ]);
  const name = `rules-${createHash("sha256").update(own).digest("hex")}`;
  orThrow(cedar().preparseSchema(schemaName, schema));
  orThrow(cedar().preparsePolicySet(name, { staticPolicies }));
  return { decide: (facts) => decide(name, facts) };
}

interface OwnRule {
  readonly id: string;
  readonly source: string;
}

/** Own rules may only forbid: whatever a desk writes, nothing becomes possible that the delivered rules refuse. */
function readOwnRules(own: string): OwnRule[] {
  const parts = cedar().policySetTextToParts(own);
  if (parts.type === "failure") throw new InvalidRules(parts.errors.map((error) => toProblem(error, own)));
  if (parts.policy_templates.length > 0)
    throw new InvalidRules([{ line: null, message: "Templates are not supported." }]);
  if (parts.policies.length > mostOwnRules)
    throw new InvalidRules([{ line: null, message: `At most ${mostOwnRules} rules.` }]);
  const rules = parts.policies.map((source, index) => ({ id: `own-${index + 1}`, source }));
  const problems = rules.flatMap((rule) => problemsOf(rule, own));
  if (problems.length > 0) throw new InvalidRules(problems);
  return rules;
}

function problemsOf({ id, source }: OwnRule, own: string): PolicyProblem[] {
  const line = lineAt(own, own.indexOf(source));
  const json = cedar().policyToJson(source);
  if (json.type === "success" && json.json.effect !== "forbid")
    return [{ line, message: "Own rules can only forbid; what is permitted is fixed." }];
  const answer = cedar().validate({
    validationSettings: { mode: "strict" },
    schema,
    policies: { staticPolicies: { [id]: source } },
  });
  if (answer.type === "failure") return answer.errors.map(({ message }) => ({ line, message }));
  // One rule, one problem: the validator repeats itself for each kind of request the rule could meet.
  const messages = answer.validationErrors.map(({ error }) =>
    error.message.replace(/^for policy `[^`]+`, /, ""),
  );
  return messages
    .sort()
    .slice(0, 1)
    .map((message) => ({ line, message }));
}

function toProblem(error: DetailedError, text: string): PolicyProblem {
  const start = error.sourceLocations?.[0]?.start;
  return { line: start === undefined ? null : lineAt(text, start), message: error.message };
}

function lineAt(text: string, offset: number): number | null {
  return offset < 0 ? null : text.slice(0, offset).split("\n").length;
}

function orThrow(answer: { type: "success" } | { type: "failure"; errors: DetailedError[] }): void {
  if (answer.type === "failure")
    throw new InvalidRules(answer.errors.map(({ message }) => ({ line: null, message })));
}

/** An evaluation error of any rule is a no: a forbid that failed might have been the one that counts. */
function decide(policySet: string, facts: Facts): Decision {
  const { action, memberId, role, sensitivity, ...rest } = facts;
  const context = { ...rest, honey: facts.honey ?? false };
  const resource =
    action === "reveal-field" ? { type: "Field", id: "field" } : { type: "SensitiveAction", id: "action" };
  const member = { type: "Member", id: memberId };
  const answer = cedar().statefulIsAuthorized({
    principal: member,
    action: { type: "Action", id: action },
    resource,
    context,
    preparsedSchemaName: schemaName,
    validateRequest: true,
    preparsedPolicySetId: policySet,
    entities: [
      { uid: member, attrs: {}, parents: [{ type: "Role", id: role }] },
      { uid: { type: "Role", id: role }, attrs: {}, parents: [] },
      { uid: resource, attrs: action === "reveal-field" ? { sensitivity } : {}, parents: [] },
    ],
  });
  if (answer.type === "failure") return refusedBy("policy-failed");
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) return refusedBy("policy-failed");
  const reasons = diagnostics.reason.map((rule) => ({ rule, effect: effects.get(rule) ?? "forbid" }));
  return { allowed: decision === "allow", reasons: reasons.sort((a, b) => (a.rule < b.rule ? -1 : 1)) };
}

function refusedBy(rule: string): Decision {
  return { allowed: false, reasons: [{ rule, effect: "forbid" }] };
}
