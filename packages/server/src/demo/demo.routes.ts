import * as wire from "@atalaia/contract";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { beginSession, updateOwn } from "../features/sessions/index.ts";
import { findDesk } from "../features/settings/index.ts";
import { type Client, route } from "../platform/http/call.ts";
import { findDemoMember } from "./demo.store.ts";

export const demoRoutes = [
  route(wire.enterDemo, async ({ context, body, client, setSession }) => {
    await refuseUnlessDemo(context, client);
    const member = await findDemoMember(context.database, body.role);
    if (!member) throw new Failure("not-found");
    await updateOwn(context.database, member.id, { language: body.language });
    const token = await context.database.transaction((tx) =>
      beginSession(context, tx, member.id, "demo", client),
    );
    setSession(token);
    return undefined;
  }),
];

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** The mark in the database, the setting and the address must all say so: on a real desk this route does not exist. */
async function refuseUnlessDemo(context: Context, client: Client): Promise<void> {
  const isOurs = client.origin === null || client.origin === context.origin.origin;
  const isHere = loopback.test(client.address) && isOurs;
  if (!context.settings.demo || !isHere) throw new Failure("not-found");
  if (!(await findDesk(context.database)).demo) throw new Failure("not-found");
}
