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
    const { response } = call.takeOver();
    response.writeHead(200, {
      "content-type": call.context.metrics.registry.contentType,
      "x-content-type-options": "nosniff",
    });
    response.end(await call.context.metrics.registry.metrics());
    return undefined;
  }),
];

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Counts tell an outsider when a desk is busy or under attack: they are for the operator's own collector. */
function refuseStrangers(call: Call<typeof wire.metrics>): void {
  const token = call.context.settings.metricsToken;
  const given = String(call.headers["authorization"] ?? "");
  if (token !== null && equalsConstantTime(given, `Bearer ${token}`)) return;
  if (token === null && loopback.has(call.client.address)) return;
  throw new Failure("forbidden");
}
