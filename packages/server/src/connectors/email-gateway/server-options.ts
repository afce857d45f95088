import type { SMTPServerOptions } from "smtp-server";
import type { Conversations } from "./conversations.ts";
import type { EmailGatewayOptions, GatewayLimits } from "./types.ts";

/** How long a stop waits for messages that are just coming in. */
const stopMilliseconds = 9_000;

type Callback = (error?: Error | null) => void;

/** The SMTP library's settings: what it offers in EHLO, and which of our verbs hears which command. */
export function serverOptions(
  options: EmailGatewayOptions,
  limits: GatewayLimits,
  conversations: Conversations,
): SMTPServerOptions {
  const relays = [...(options.trustedRelays ?? [])];
  return {
    name: options.hostname,
    banner: "Atalaia",
    key: options.certificate.key,
    cert: options.certificate.cert,
    minVersion: "TLSv1.2",
    logger: false,
    disableReverseLookup: true,
    authOptional: true,
    useXForward: relays.length > 0 ? relays : false,
    size: limits.messageBytes,
    maxRecipients: limits.recipients,
    maxClients: limits.connections,
    socketTimeout: limits.idleMilliseconds,
    closeTimeout: stopMilliseconds,
    ...handlers(conversations),
  };
}

function handlers(conversations: Conversations): SMTPServerOptions {
  return {
    onConnect: (session, callback) => answer(conversations.connect(session), callback),
    onSecure: (_socket, session, callback) => answer(conversations.secure(session), callback),
    onMailFrom: (address, session, callback) => answer(conversations.mail(address, session), callback),
    onRcptTo: (address, session, callback) => answer(conversations.recipient(address, session), callback),
    onClose: (session) => conversations.close(session.id),
    onAuth: (auth, session, callback) => {
      conversations.authenticate(auth, session).then((user) => callback(null, { user }), callback);
    },
    onData: (stream, session, callback) => {
      conversations.data(stream, session).then((reply) => callback(null, reply), callback);
    },
  };
}

function answer(work: Promise<void>, callback: Callback): void {
  work.then(() => callback(), callback);
}
