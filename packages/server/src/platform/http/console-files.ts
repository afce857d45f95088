import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { Failure } from "../../failure.ts";

const folder = fileURLToPath(new URL("../../../../console/dist", import.meta.url));
const year = 365 * 24 * 60 * 60;

/** The built console: hashed assets for ever, its page for every address that is no API's; the widget to any origin. */
export async function serveConsole(app: FastifyInstance): Promise<void> {
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      request.method === "GET" && !request.url.startsWith("/api/") && existsSync(join(folder, "index.html"));
    if (!isPage) throw new Failure("not-found");
    return reply.code(200).header("cache-control", "no-cache").sendFile("index.html");
  });
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(path);
      reply.header("cache-control", hashed ? `public, max-age=${year}, immutable` : "no-cache");
      if (path.endsWith("/widget.js")) reply.header("cross-origin-resource-policy", "cross-origin");
    },
  });
}
