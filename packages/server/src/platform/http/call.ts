import type { IncomingMessage, ServerResponse } from "node:http";
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf, Role } from "@atalaia/contract";
import type { Context } from "../../context.ts";

/** Who is signed in on this request. */
export interface Principal {
  readonly memberId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: Role;
  readonly language: "pt-BR" | "en" | "es";
  /** Milliseconds since the epoch; 0 when there was no step-up. */
  readonly steppedUpUntil: number;
}

/** What a handler gets: validated input, the caller, and the few HTTP things some routes need. */
export interface Call<E = Endpoint> {
  readonly context: Context;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** The signed-in member; routes with access other than `public` always have one. */
  readonly principal: Principal;
  readonly client: Client;
  /** Hands the session to the browser, or takes it away with null. */
  setSession(token: string | null): void;
  /** A short-lived mark in the browser that ties a redirect's return to its beginning; null takes it away. */
  setFlow(value: string | null): void;
  readonly flow: string | null;
  /** The exact bytes of the body, for signatures and files. */
  readonly rawBody: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The request and response themselves, for streams only. A handler that takes them answers by itself. */
  takeOver(): { readonly request: IncomingMessage; readonly response: ServerResponse };
  redirect(location: string): void;
}

export interface Client {
  readonly address: string;
  readonly userAgent: string;
  /** Origin header, or null. */
  readonly origin: string | null;
}

export type Handler<E> = (call: Call<E>) => Promise<ResponseOf<E> | undefined>;

/** One row of a feature's routes: what the wire promises and who keeps it. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handler: Handler<Endpoint>;
}

/** Pairs an endpoint with its handler; the endpoint's schemas type the handler. */
export function route<E extends Endpoint>(endpoint: E, handler: Handler<E>): Route {
  return { endpoint, handler: handler as unknown as Handler<Endpoint> };
}
