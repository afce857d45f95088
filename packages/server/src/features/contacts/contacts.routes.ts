import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { eraseContact, getContact, listContacts, searchContacts } from "./contacts.ts";

export const contactsRoutes = [
  route(wire.listContacts, ({ context, query }) => listContacts(context, query)),
  route(wire.searchContacts, ({ context, body }) => searchContacts(context, body.q)),
  route(wire.showContact, ({ context, params }) => getContact(context, params.id)),
  route(wire.eraseContact, async (call) => {
    requireStepUp(call);
    await eraseContact(call.context, call.principal, call.params.id, call.body.reason);
    return undefined;
  }),
];
