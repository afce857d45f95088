import type { FastifyInstance } from "fastify";
import { Failure } from "../../failure.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The exact bytes of the body; signatures are over these, never over re-written JSON. */
    rawBody?: Buffer;
  }
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route takes bytes of any type. */
    anyBody?: boolean;
  }
}

/** JSON and octet-stream are the only bodies routes read, but for those that speak a protocol of others. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body: Buffer, done) => {
    request.rawBody = body;
    if (body.length === 0) return done(null, undefined);
    try {
      done(null, JSON.parse(decodeUtf8(body)));
    } catch {
      done(new Failure("json-invalid"));
    }
  });
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (request, body: Buffer, done) => {
      request.rawBody = body;
      done(null, undefined);
    },
  );
  app.addContentTypeParser("*", { parseAs: "buffer" }, (request, body: Buffer, done) => {
    if (request.routeOptions.config.anyBody !== true) return done(new Failure("content-type-refused"));
    request.rawBody = body;
    done(null, undefined);
  });
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

function decodeUtf8(body: Buffer): string {
  return strictUtf8.decode(body);
}
