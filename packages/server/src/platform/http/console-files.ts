import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Failure } from "../../failure.ts";

const folder = fileURLToPath(new URL("../../../../console/dist", import.meta.url));
const year = 365 * 24 * 60 * 60;

/** A missing asset is missing: answered with the page, a browser would try to run it. */
const notPages = /^\/(?:api|assets)\//;
/** Pages of customers: one small page beside the console. */
const customerPages = new Set(["/verify", "/is-it-you", "/not-me", "/enrol", "/my-data"]);
const hashed = /^\/assets\/[\w.-]+-[\w-]{8,}\.\w+$/;

/**
 * The built console: its files, hashed ones for ever, and its page for every other address. Files are looked for when
 * asked, so that a console built anew is served without a restart.
 */
export async function serveConsole(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split("?", 1)[0]!;
    if (request.method !== "GET" && request.method !== "HEAD") throw new Failure("not-found");
    if (isFile(path)) return sendFile(reply, path);
    const page = customerPages.has(path) ? "/customer/index.html" : "/index.html";
    if (notPages.test(path) || !isFile(page)) throw new Failure("not-found");
    return sendFile(reply, page);
  });
}

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  reply
    .code(200)
    .header("cache-control", hashed.test(path) ? `public, max-age=${year}, immutable` : "no-cache");
  if (path === "/widget.js") reply.header("cross-origin-resource-policy", "cross-origin");
  return reply.sendFile(path.slice(1));
}

/** Plain names only: nothing is decoded, and nothing climbs. */
function isFile(path: string): boolean {
  if (!/^(?:\/[\w-][\w.-]*)+$/.test(path)) return false;
  return statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
}
