import type { ChatMessage, Look } from "./types.ts";
import type { Language } from "./words.ts";

/** Why a call did not succeed; `code` is the server's (RFC 9457), or `network-lost`. */
export class DeskError extends Error {
  override readonly name = "DeskError";
  readonly code: string;
  readonly retryAfterSeconds: number;
  constructor(code: string, retryAfterSeconds = 0) {
    super(code);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const patienceMilliseconds = 20_000;

/** The widget's six routes on one desk. No cookie is sent: the visit's token is the only key. */
export function deskAt(origin: string, inboxId: string) {
  const base = `${origin}/api/widget/${encodeURIComponent(inboxId)}`;
  async function ask<T>(
    method: string,
    path: string,
    parts: { token?: string; body?: unknown } = {},
  ): Promise<T> {
    const response = await fetch(base + path, {
      method,
      mode: "cors",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      redirect: "error",
      signal: AbortSignal.timeout(patienceMilliseconds),
      headers: {
        ...(parts.token ? { authorization: `Bearer ${parts.token}` } : {}),
        ...(parts.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    }).catch(() => {
      throw new DeskError("network-lost");
    });
    if (response.ok) return (await response.json()) as T;
    const problem = (await response.json().catch(() => ({}))) as { code?: string };
    throw new DeskError(
      problem.code ?? (response.status >= 500 ? "network-lost" : "refused"),
      Number(response.headers.get("retry-after") ?? 0) || 0,
    );
  }
  return {
    look: (language: Language) => ask<Look>("GET", `?language=${encodeURIComponent(language)}`),
    open: (language: Language) => ask<{ token: string }>("POST", "/visits", { body: { language } }),
    send: (token: string, text: string, idempotencyKey: string) =>
      ask<{ messageId: string }>("POST", "/messages", { token, body: { text, idempotencyKey } }),
    messages: (token: string) => ask<{ items: ChatMessage[] }>("GET", "/messages", { token }),
    ticket: (token: string) => ask<{ ticket: string }>("POST", "/live-ticket", { token }),
    events: (ticket: string) => new EventSource(`${base}/live?ticket=${encodeURIComponent(ticket)}`),
  };
}
export type Desk = ReturnType<typeof deskAt>;
