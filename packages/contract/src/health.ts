import { z } from "zod";
import { endpoint } from "./endpoint.ts";

export const healthz = endpoint({
  id: "health.live",
  method: "GET",
  path: "/healthz",
  access: "public",
  summary: "The process answers",
  response: z.object({ status: z.literal("ok") }),
});
export const readyz = endpoint({
  id: "health.ready",
  method: "GET",
  path: "/readyz",
  access: "public",
  summary: "The database answers and migrations are done; 503 otherwise",
  response: z.object({ status: z.literal("ready") }),
  errors: ["unavailable"],
});
/** Text exposition format of Prometheus; open on loopback, elsewhere with the bearer token of ATALAIA_METRICS_TOKEN. */
export const metrics = endpoint({
  id: "health.metrics",
  method: "GET",
  path: "/metrics",
  access: "public",
  summary: "Prometheus metrics: on loopback, or with the bearer token of ATALAIA_METRICS_TOKEN",
  errors: ["forbidden"],
});
