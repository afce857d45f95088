import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import {
  eraseContact,
  getContact,
  listContacts,
  makeHoney,
  markContact,
  searchContacts,
} from "./contacts.ts";
import { createFieldDefinition, listFieldDefinitions, updateFieldDefinition } from "./definitions.ts";

export const contactsRoutes = [
  route(wire.listContacts, ({ context, query }) => listContacts(context, query)),
  route(wire.searchContacts, ({ context, principal, body }) => searchContacts(context, principal, body.q)),
  route(wire.showContact, ({ context, principal, params }) => getContact(context, principal, params.id)),
  route(wire.eraseContact, async (call) => {
    requireStepUp(call);
    await eraseContact(call.context, call.principal, call.params.id, call.body.reason);
    return undefined;
  }),
  route(wire.setVip, async ({ context, principal, params, body }) => {
    await markContact(context, principal, params.id, body);
    return undefined;
  }),
  route(wire.createHoneyContacts, (call) => {
    requireStepUp(call);
    return makeHoney(call.context, call.principal, call.body);
  }),
  route(wire.listFieldDefinitions, ({ context }) => listFieldDefinitions(context)),
  route(wire.createFieldDefinition, ({ context, principal, body }) =>
    createFieldDefinition(context, principal, body),
  ),
  route(wire.updateFieldDefinition, async ({ context, principal, params, body }) => {
    await updateFieldDefinition(context, principal, params.id, body);
    return undefined;
  }),
];
