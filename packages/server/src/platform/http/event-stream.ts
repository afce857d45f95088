import type { IncomingMessage, ServerResponse } from "node:http";

const heartbeatMilliseconds = 20_000;

export interface EventStream {
  send(data: unknown): void;
  close(): void;
  onClose(listener: () => void): void;
}

/** A server-sent event stream (WHATWG HTML, 9.2) with heartbeats, so that proxies keep it open and dead peers are noticed. */
export function openEventStream(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  headers: Readonly<Record<string, string>> = {},
): EventStream {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.write("retry: 2000\n\n");
  const listeners: (() => void)[] = [];
  const heartbeat = setInterval(() => response.write(": alive\n\n"), heartbeatMilliseconds);
  const end = (): void => {
    clearInterval(heartbeat);
    for (const listener of listeners.splice(0)) listener();
  };
  request.on("close", end);
  response.on("error", end);
  return {
    send: (data) => void response.write(`data: ${JSON.stringify(data)}\n\n`),
    close: () => void response.end(),
    onClose: (listener) => void listeners.push(listener),
  };
}
