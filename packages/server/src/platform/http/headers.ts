import type { FastifyInstance } from "fastify";

const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join("; ");

/** OWASP ASVS 5.0, 3.4: on every response; the widget's frame is the one page others may embed. */
export function addSecurityHeaders(app: FastifyInstance, options: { readonly https: boolean }): void {
  app.addHook("onSend", async (_request, reply) => {
    const ancestors = (reply.getHeader("x-frame-ancestors") as string | undefined) ?? "'none'";
    reply.removeHeader("x-frame-ancestors");
    reply.header("content-security-policy", `${consolePolicy}; frame-ancestors ${ancestors}`);
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "no-referrer");
    reply.header("cross-origin-opener-policy", "same-origin");
    if (!reply.hasHeader("cross-origin-resource-policy"))
      reply.header("cross-origin-resource-policy", "same-origin");
    reply.header(
      "permissions-policy",
      "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self)",
    );
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    if (options.https) reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
  });
}
