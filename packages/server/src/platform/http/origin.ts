import type { FastifyRequest } from "fastify";
import { Failure } from "../../failure.ts";

const readOnly = new Set(["GET", "HEAD"]);

/**
 * Cross-site request forgery is refused by Fetch Metadata and Origin (OWASP ASVS 5.0, 3.5): a browser says where a
 * request comes from; anything that says neither is no browser and carries no cookie by accident.
 */
export function refuseForeignOrigin(request: FastifyRequest, own: URL): void {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Failure("origin-refused");
  if (readOnly.has(request.method)) return;
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== own.origin) throw new Failure("origin-refused");
}
