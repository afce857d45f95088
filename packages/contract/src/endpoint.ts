import type { z } from "zod";
import type { ErrorCode } from "./errors.ts";
import type { Permission } from "./permissions.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who may call: a permission, any signed-in member, or everybody. Nothing is the default. */
export type Access = Permission | "member" | "public";

/** One row of the wire: everything client, server, OpenAPI page and authorization matrix need to know of a route. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Unique, `noun.verb`; the operationId of OpenAPI. */
  readonly id: string;
  readonly method: Method;
  /** `/api/…` with `:name` for each key of `params`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Absent: 204, no body. */
  readonly response?: Response;
  /** 200 when absent; 202 for what is committed and looked at later. */
  readonly status?: 201 | 202;
  /** Codes this route answers beyond the ones any route may. */
  readonly errors?: readonly ErrorCode[];
  /** Largest accepted body in bytes; 64 KiB when absent. */
  readonly bodyLimit?: number;
  /** The body is taken as it is, whatever its content type: for protocols of others. */
  readonly anyBody?: true;
}

/** Keeps the schema types of a row. */
export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(row: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return row;
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type QueryInputOf<E> =
  E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.input<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type BodyInputOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;
export type ResponseOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
