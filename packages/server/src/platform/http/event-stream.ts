import type { ServerResponse } from "node:http";

const heartbeatMilliseconds = 20_000;
/** Bytes that may wait for a client that does not read; it comes back and asks for what it missed. */
const mostUnread = 256 * 1024;

export interface EventStream {
  send(data: unknown): void;
  close(): void;
  onClose(listener: () => void): void;
}

/** A server-sent event stream (WHATWG HTML, 9.2) with heartbeats, so that proxies keep it open and dead peers are noticed. */
export function openEventStream(
  { response }: { readonly response: ServerResponse },
  headers: Readonly<Record<string, string>> = {},
): EventStream {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    ...headers,
  });
  response.write("retry: 2000\n\n");
  const listeners: (() => void)[] = [];
  const heartbeat = setInterval(() => response.write(": alive\n\n"), heartbeatMilliseconds);
  const end = (): void => {
    clearInterval(heartbeat);
    for (const listener of listeners.splice(0)) listener();
  };
  response.on("close", end);
  response.on("error", end);
  return {
    send(data) {
      if (response.writableEnded) return;
      response.write(`data: ${JSON.stringify(data)}\n\n`);
      if (response.writableLength > mostUnread) response.destroy();
    },
    close: () => void response.end(),
    onClose: (listener) => void listeners.push(listener),
  };
}
