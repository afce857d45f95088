import type { ServerResponse } from "node:http";
import { type Endpoint, mayRole } from "@atalaia/contract";
import cookie from "@fastify/cookie";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { readBodies } from "./bodies.ts";
import type { Call, Principal, Route } from "./call.ts";
import { addSecurityHeaders, securityHeaders } from "./headers.ts";
import { refuseForeignOrigin } from "./origin.ts";
import { answerProblem } from "./problem.ts";
import { validateInput } from "./validate.ts";

export interface AppOptions {
  readonly routes: readonly Route[];
  /** Resolves the cookie's session token to the signed-in member, or null. */
  readonly authenticate: (token: string, context: Context) => Promise<Principal | null>;
}

const flowCookie = "atalaia-flow";
const flowPath = "/api/session/single-sign-on";
const defaultBodyLimit = 64 * 1024;
const nobody: Principal = {
  memberId: "",
  sessionId: "",
  name: "",
  role: "auditor",
  language: "en",
  steppedUpUntil: 0,
};

/** The HTTP edge: every route goes authorize → validate → act → present, and every fault leaves as a problem. */
export async function createApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const headers = securityHeaders({ https: context.origin.protocol === "https:" });
  const app = Fastify({
    logger: false,
    // An address that cannot be read is refused before any hook runs.
    frameworkErrors: (error, _request, reply) =>
      void answerProblem(reply.headers(headers), new Failure("request-invalid", {}, error), context.log),
    trustProxy: context.settings.trustedProxies.length > 0 ? [...context.settings.trustedProxies] : false,
    bodyLimit: defaultBodyLimit,
    routerOptions: { maxParamLength: 1500 },
    requestTimeout: 60_000,
    connectionTimeout: 0,
    forceCloseConnections: "idle",
    return503OnClosing: true,
  });
  await app.register(cookie);
  readBodies(app);
  addSecurityHeaders(app, headers);
  endStreamsOnClose(app);
  app.setErrorHandler((error, _request, reply) => answerProblem(reply, error, context.log));
  countRequests(app, context);
  for (const row of options.routes) register(app, context, row, options);
  return app;
}

function register(app: FastifyInstance, context: Context, row: Route, options: AppOptions): void {
  const { endpoint } = row;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.bodyLimit ?? defaultBodyLimit,
    config: { anyBody: endpoint.anyBody === true },
    handler: async (request, reply) => {
      const principal = await authorize(endpoint, request, context, options);
      const input = validateInput(endpoint, request);
      const call = toCall(context, request, reply, principal, input);
      const result = await row.handler(call);
      if (reply.sent || call.taken) return reply;
      return present(endpoint, reply, result);
    },
  });
}

async function authorize(
  endpoint: Endpoint,
  request: FastifyRequest,
  context: Context,
  options: AppOptions,
): Promise<Principal> {
  if (endpoint.access === "public") return nobody;
  refuseForeignOrigin(request, context.origin);
  const token = request.cookies[context.cookieName];
  const principal = token ? await options.authenticate(token, context) : null;
  if (!principal) throw new Failure("signed-out");
  if (endpoint.access !== "member" && !mayRole(principal.role, endpoint.access))
    throw new Failure("forbidden");
  return principal;
}

function present(endpoint: Endpoint, reply: FastifyReply, result: unknown): FastifyReply {
  if (!endpoint.response) return reply.code(204).send();
  return reply.code(endpoint.status ?? 200).send(endpoint.response.parse(result));
}

type MutableCall = Call & { taken: boolean };

function toCall(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  principal: Principal,
  input: { params: unknown; query: unknown; body: unknown },
): MutableCall {
  const secure = context.origin.protocol === "https:";
  const call: MutableCall = {
    taken: false,
    context,
    principal,
    params: input.params as never,
    query: input.query as never,
    body: input.body as never,
    client: {
      address: request.ip,
      userAgent: String(request.headers["user-agent"] ?? "").slice(0, 400),
      origin: request.headers.origin ?? null,
    },
    headers: request.headers,
    rawBody: request.rawBody ?? Buffer.alloc(0),
    setSession(token) {
      if (token === null) reply.clearCookie(context.cookieName, { path: "/", secure });
      else
        reply.setCookie(context.cookieName, token, { path: "/", httpOnly: true, sameSite: "strict", secure });
    },
    flow: request.cookies[flowCookie] ?? null,
    setFlow(value) {
      // Lax: the return from the identity provider is a navigation from another site.
      if (value === null) reply.clearCookie(flowCookie, { path: flowPath, secure });
      else
        reply.setCookie(flowCookie, value, {
          path: flowPath,
          httpOnly: true,
          sameSite: "lax",
          secure,
          maxAge: 600,
        });
    },
    takeOver() {
      call.taken = true;
      reply.hijack();
      for (const [name, value] of Object.entries(securityHeaders({ https: secure })))
        reply.raw.setHeader(name, value);
      const { openStreams } = reply.server;
      openStreams.add(reply.raw);
      reply.raw.once("close", () => openStreams.delete(reply.raw));
      return { request: request.raw, response: reply.raw };
    },
    redirect(location) {
      call.taken = true;
      reply.redirect(location, 303);
    },
  };
  return call;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Answers without an end of their own. */
    readonly openStreams: Set<ServerResponse>;
  }
}

const closeMilliseconds = 5_000;

/** Requests under way get their answer; streams, which have no end of their own, are ended; who stalls is cut off. */
function endStreamsOnClose(app: FastifyInstance): void {
  const openStreams = new Set<ServerResponse>();
  app.decorate("openStreams", openStreams);
  app.addHook("preClose", async () => {
    for (const response of openStreams) response.end();
    setTimeout(() => app.server.closeAllConnections(), closeMilliseconds).unref();
  });
}

function countRequests(app: FastifyInstance, context: Context): void {
  app.addHook("onResponse", async (request, reply) => {
    context.metrics.httpRequests.inc({
      route: request.routeOptions.url ?? "none",
      method: request.method,
      status: reply.statusCode,
    });
    context.metrics.httpSeconds.observe(
      { route: request.routeOptions.url ?? "none" },
      reply.elapsedTime / 1000,
    );
  });
}
