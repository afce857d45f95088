import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { Service } from "../types.ts";
import { Conversations } from "./conversations.ts";
import { defaultLimits } from "./limits.ts";
import { serverOptions } from "./server-options.ts";
import type { EmailGatewayOptions } from "./types.ts";

/** RFC 5321 receiver in front of a mailbox. It answers 250 only for what `accept` has committed. */
export interface EmailGateway extends Service {
  /** The port it listens on. */
  port(): number;
}

/** Nothing listens before `start()`, which rejects when the port cannot be taken. */
export function createEmailGateway(options: EmailGatewayOptions): EmailGateway {
  const limits = { ...defaultLimits, ...options.limits };
  const conversations = new Conversations(options, limits, (id, refusal) => {
    for (const connection of server.connections) {
      if (connection.id === id) connection.send(refusal.responseCode, refusal.message, false);
    }
  });
  const server = new SMTPServer(serverOptions(options, limits, conversations));
  server.on("error", (error: NodeJS.ErrnoException) => {
    options.log({ event: "connection-error", code: error.code ?? "unknown" });
  });
  return {
    name: "email-gateway",
    port: () => (server.server.address() as AddressInfo).port,
    start: () => listen(server, options),
    stop: () => stop(server, conversations, options),
  };
}

async function listen(server: SMTPServer, options: EmailGatewayOptions): Promise<void> {
  const listening = once(server.server, "listening");
  server.listen(options.port, options.host);
  await listening;
  options.log({ event: "listening", port: (server.server.address() as AddressInfo).port });
}

/** Takes no new connection, says 421 to those that wait, and lets messages under way be stored and answered. */
async function stop(
  server: SMTPServer,
  conversations: Conversations,
  options: EmailGatewayOptions,
): Promise<void> {
  if (!server.server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  conversations.stop([...server.connections].map((connection) => connection.id));
  await closed;
  conversations.end();
  options.log({ event: "stopped" });
}
