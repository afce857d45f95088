import type { Endpoint } from "@atalaia/contract";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { Failure } from "../../failure.ts";

export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** @throws {Failure} `request-invalid` with the path and reason of every field that does not fit. */
export function validateInput(endpoint: Endpoint, request: FastifyRequest): Input {
  return {
    params: check(endpoint.params, request.params, "params"),
    query: check(endpoint.query, request.query, "query"),
    body: check(endpoint.body, request.body, "body"),
  };
}

function check(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const outcome = schema.safeParse(value ?? (where === "body" ? undefined : {}));
  if (outcome.success) return outcome.data;
  // Zod's messages name the expectation, not the value that was sent.
  const issues = outcome.error.issues.slice(0, 20).map((issue) => ({
    path: [where, ...issue.path.map(String)].join("."),
    message: issue.message,
  }));
  throw new Failure("request-invalid", { issues });
}
