import * as wire from "@atalaia/contract";
import { Failure } from "../../failure.ts";
import { equalsConstantTime } from "../../platform/crypto/tokens.ts";
import { type Call, route } from "../../platform/http/call.ts";

export const healthRoutes = [
  route(wire.healthz, async () => ({ status: "ok" as const })),
  route(wire.readyz, async ({ context }) => {
    try {
      await context.database.first("select 1 as one");
      return { status: "ready" as const };
    } catch (error) {
      throw new Failure("unavailable", {}, error);
    }
  }),
  route(wire.metrics, async (call) => {
    refuseStrangers(call);
    const { registry } = call.context.metrics;
    const text = await registry.metrics();
    const { response } = call.takeOver();
    response.writeHead(200, { "content-type": registry.contentType });
    response.end(text);
    return undefined;
  }),
];

/** Through a proxy that the settings do not name, everybody seems to come from this machine. */
function isProxied({ context, headers }: Call<typeof wire.metrics>): boolean {
  const passedOn = headers["x-forwarded-for"] !== undefined || headers["forwarded"] !== undefined;
  return passedOn && context.settings.trustedProxies.length === 0;
}

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Counts tell an outsider when a desk is busy or under attack: they are for the operator's own collector. */
function refuseStrangers(call: Call<typeof wire.metrics>): void {
  const token = call.context.settings.metricsToken;
  const given = String(call.headers["authorization"] ?? "");
  if (token !== null && equalsConstantTime(given, `Bearer ${token}`)) return;
  if (token === null && loopback.has(call.client.address) && !isProxied(call)) return;
  throw new Failure("forbidden");
}
