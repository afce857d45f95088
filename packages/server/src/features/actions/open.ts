import type { BodyOf, openAction as openRow } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { touchContacts } from "../access/index.ts";
import { record } from "../evidence/index.ts";
import { requireAllowed, showAction, tellConsoles, transact } from "./act.ts";
import { findPerson, findSetting, insertAction, type Person, type Setting } from "./actions.store.ts";
import { findDefinition } from "./definitions.store.ts";
import { digestOf } from "./digest.ts";
import { factsOf } from "./facts.ts";
import { levelOf } from "./levels.ts";
import { amountOf, readParameters } from "./parameters.ts";
import type { ActionView } from "./present.ts";
import { type Requirement, requirementOf } from "./required-level.ts";
import { createSalt, sealParameters } from "./sealed.ts";
import { isJustChanged } from "./standing.ts";
import type { Definition, Parameters } from "./types.ts";

interface Opening {
  readonly definition: Definition;
  readonly setting: Setting;
  readonly person: Person & { readonly key_wrapped: Buffer };
  readonly parameters: Parameters;
  readonly requirement: Requirement;
}

/** @throws {Failure} `not-found`, `request-invalid`, `frozen`, `policy-refused`, `evidence-unavailable` */
export async function openAction(
  context: Context,
  principal: Principal,
  conversationId: string,
  body: BodyOf<typeof openRow>,
): Promise<ActionView> {
  const id = createId(context.now());
  await transact(context, principal, async (tx) => {
    const opening = await readOpening(context, tx, conversationId, body);
    await requireAllowed(tx, await factsOf(context, tx, principal, questionOf(context, principal, opening)));
    const digest = await insert(context, tx, principal, id, opening);
    await touchContacts(context, tx, {
      memberId: principal.memberId,
      contactIds: [opening.person.id],
      kind: "action",
      conversationId,
    });
    await tellConsoles(context, tx, { id, conversation_id: conversationId });
    return record(context, tx, {
      type: "action.opened",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId,
      contactId: opening.person.id,
      data: {
        definition: opening.definition.key,
        digest,
        required: levelOf(opening.requirement.level),
        raisedBy: [...opening.requirement.raisedBy],
      },
      personal: { parameters: { ...opening.parameters } },
    });
  });
  return showAction(context, id);
}

async function readOpening(
  context: Context,
  tx: Transaction,
  conversationId: string,
  body: BodyOf<typeof openRow>,
): Promise<Opening> {
  const definition = await findDefinition(tx, body.definitionId);
  const setting = await findSetting(tx, conversationId);
  if (!definition?.enabled || !setting) throw new Failure("not-found");
  if (setting.frozen_at) throw new Failure("frozen");
  const person = await findPerson(tx, body.contactId ?? setting.contact_id);
  if (!person?.key_wrapped) throw new Failure("not-found");
  const parameters = readParameters(definition, body.parameters);
  const requirement = requirementOf(definition, {
    amount: amountOf(definition, parameters),
    verdict: setting.verdict,
    complete: setting.complete,
    justChanged: isJustChanged(person.last_change, context.now()),
  });
  return {
    definition,
    setting,
    person: { ...person, key_wrapped: person.key_wrapped },
    parameters,
    requirement,
  };
}

function questionOf(context: Context, principal: Principal, opening: Opening) {
  const { person, setting, definition, parameters, requirement } = opening;
  return {
    action: "open-action",
    contactId: person.id,
    conversation: setting,
    frozen: false,
    vip: person.vip,
    honey: person.honey,
    amount: amountOf(definition, parameters),
    requiredLevel: requirement.level,
    provenLevel: 0,
    approvalsNeeded: requirement.approvals,
    steppedUp: principal.steppedUpUntil > context.now(),
  } as const;
}

async function insert(
  context: Context,
  tx: Transaction,
  principal: Principal,
  id: string,
  { definition, setting, person, parameters, requirement }: Opening,
): Promise<string> {
  const salt = createSalt();
  const digest = digestOf({
    actionId: id,
    definitionKey: definition.key,
    conversationId: setting.id,
    contactId: person.id,
    openedBy: principal.memberId,
    parameters,
    salt,
  });
  const row = {
    id,
    definitionId: definition.id,
    conversationId: setting.id,
    contactId: person.id,
    openedBy: principal.memberId,
    openedAt: new Date(context.now()),
    executor: definition.executor,
  };
  await insertAction(tx, row, {
    parametersSealed: sealParameters(context, person, id, { parameters, salt }),
    amount: amountOf(definition, parameters),
    digest,
    requirement,
  });
  return digest;
}
