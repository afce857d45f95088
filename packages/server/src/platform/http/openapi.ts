import { type Endpoint, endpoints, errorCodes } from "@atalaia/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { version } from "../../version.ts";

/** OpenAPI 3.1 of every route, made of the same rows that validate and authorize. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Atalaia", version, license: { name: "AGPL-3.0-only", identifier: "AGPL-3.0-only" } },
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-atalaia" } },
      schemas: { Problem: problemSchema },
    },
  };
}

export function serveOpenApi(app: FastifyInstance): void {
  const document = JSON.stringify(openApi());
  app.get("/openapi.json", async (_request, reply) => reply.type("application/json").send(document));
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(errorCodes) },
  },
};

function operation(endpoint: Endpoint): Record<string, unknown> {
  return {
    operationId: endpoint.id,
    tags: [endpoint.id.split(".")[0]],
    summary: endpoint.summary,
    ...(endpoint.access === "public" ? { security: [] } : { security: [{ session: [] }] }),
    "x-access": endpoint.access,
    parameters: [...parameters(endpoint.params, "path"), ...parameters(endpoint.query, "query")],
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: schemaOf(endpoint.body, "input") } },
          },
        }
      : {}),
    responses: { ...success(endpoint), ...failures(endpoint) },
  };
}

function success(endpoint: Endpoint): Record<string, unknown> {
  if (!endpoint.response) return { "204": { description: "Done" } };
  return {
    [String(endpoint.status ?? 200)]: {
      description: "Answer",
      content: { "application/json": { schema: schemaOf(endpoint.response, "output") } },
    },
  };
}

/** One entry per status; its codes are those of the route. */
function failures(endpoint: Endpoint): Record<string, unknown> {
  const codes = new Set([
    ...(endpoint.errors ?? []),
    ...(endpoint.access === "public" ? [] : (["signed-out", "forbidden"] as const)),
  ]);
  if (endpoint.body || endpoint.query || endpoint.params) codes.add("request-invalid");
  const byStatus = Map.groupBy(codes, (code) => errorCodes[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      String(status),
      {
        description: list.map((code) => `${code}: ${errorCodes[code].meaning}`).join(" "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function parameters(schema: z.ZodType | undefined, where: "path" | "query"): Record<string, unknown>[] {
  if (!schema) return [];
  const json = schemaOf(schema, "input") as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === "path" || (json.required ?? []).includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}
