import * as wire from "@atalaia/contract";
import { Failure } from "../../failure.ts";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { removeAuthenticator } from "../verifications/index.ts";
import { showFile } from "./file.ts";
import { importContacts } from "./import.ts";
import { rotateSecret } from "./secret.ts";
import { takeEvent } from "./sync.ts";

export const directoryRoutes = [
  route(wire.showContactFile, ({ context, principal, params }) => showFile(context, principal, params.id)),
  route(wire.removeAuthenticator, async (call) => {
    requireStepUp(call);
    await removeAuthenticator(call.context, call.principal, call.params.id);
    return undefined;
  }),
  route(wire.importContacts, (call) => {
    requireStepUp(call);
    if (!/^text\/csv\b/i.test(String(call.headers["content-type"] ?? "")))
      throw new Failure("content-type-refused");
    const dryRun = call.query.dryRun === "true";
    return importContacts(call.context, call.principal, call.rawBody, { dryRun });
  }),
  route(wire.syncDirectory, (call) => takeEvent(call)),
  route(wire.rotateDirectorySecret, (call) => {
    requireStepUp(call);
    return rotateSecret(call.context, call.principal);
  }),
];
