import type { Accept } from "../types.ts";
import type { Certificate } from "./certificate.ts";

/** What happened, for the log and the counters; there is no room in it for an address or a text. */
export type GatewayEvent =
  | { readonly event: "listening"; readonly port: number }
  | { readonly event: "stopped" }
  | { readonly event: "accepted"; readonly bytes: number; readonly inboxes: number; readonly tls: boolean }
  | { readonly event: "refused"; readonly reason: RefusalReason }
  | { readonly event: "lookup-failed" }
  | { readonly event: "accept-failed" }
  | { readonly event: "disconnected-in-data" }
  | { readonly event: "connection-error"; readonly code: string };

export type RefusalReason =
  | "authentication-failed"
  | "authentication-missing"
  | "bare-line-ending"
  | "busy"
  | "connection-limit"
  | "loop"
  | "message-rate"
  | "parameter-unknown"
  | "recipient-unknown"
  | "server-busy"
  | "stopping"
  | "storage-failed"
  | "tls-required"
  | "too-big"
  | "too-many-refusals"
  | "too-slow";

/** Every limit in bytes, counts or milliseconds. A source is one IPv4 address or one IPv6 /64. */
export interface GatewayLimits {
  readonly messageBytes: number;
  /** Bytes of all messages being received or stored at one time; over it, senders are asked to come back. */
  readonly inFlightBytes: number;
  readonly recipients: number;
  readonly connections: number;
  readonly connectionsPerSource: number;
  readonly messagesPerMinutePerSource: number;
  /** Unknown recipients one connection may try before it is closed. */
  readonly refusedRecipients: number;
  /** Silence after which a connection is closed. */
  readonly idleMilliseconds: number;
  /** Time a connection may take for its next step (greeting, MAIL, RCPT, DATA), whatever it keeps sending. */
  readonly stepMilliseconds: number;
  /** Time the content of one message may take. */
  readonly transferMilliseconds: number;
}

export interface EmailGatewayOptions {
  /** The name in the greeting, the Received field and the certificate. */
  readonly hostname: string;
  readonly host: string;
  /** 0 takes any free port, which `port()` of the gateway then tells. */
  readonly port: number;
  readonly certificate: Certificate;
  /** Refuses MAIL before STARTTLS. Off by default: a public MX must take what comes (RFC 3207 section 4). */
  readonly requireTls?: boolean;
  /** Addresses of our own relays: not rate limited, and believed when they tell the real client by XFORWARD. */
  readonly trustedRelays?: readonly string[];
  /** Names this installation in `X-Atalaia-Loop`; a message that carries it has been here. */
  readonly loopId: string;
  readonly limits?: Partial<GatewayLimits>;
  /** Which inbox an address belongs to, null for an address that is not ours. */
  readonly findRecipient: (address: string) => Promise<{ readonly inboxId: string } | null>;
  readonly accept: Accept;
  /** Given, AUTH is offered inside TLS and demanded before MAIL. */
  readonly authenticate?: (user: string, password: string, remoteAddress: string) => Promise<boolean>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: (event: GatewayEvent) => void;
}
