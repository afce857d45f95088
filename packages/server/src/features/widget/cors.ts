import type { FastifyInstance } from "fastify";

/**
 * Widget routes answer other origins (WHATWG Fetch, CORS protocol): which ones is checked per inbox by the route itself,
 * and no cookie is ever sent or read here.
 */
export function allowWidgetOrigins(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/api/widget/") || !request.headers.origin) return;
    reply.header("access-control-allow-origin", request.headers.origin);
    reply.header("vary", "origin");
    reply.header("cross-origin-resource-policy", "cross-origin");
  });
  app.options("/api/widget/*", async (_request, reply) =>
    reply
      .code(204)
      .header("access-control-allow-methods", "GET, POST")
      .header("access-control-allow-headers", "authorization, content-type")
      .header("access-control-max-age", "600")
      .send(),
  );
}
