import type { RefusalReason } from "./types.ts";

/** Reply code and text with its enhanced status code (RFC 3463), one row per reason. */
const replies: Readonly<Record<RefusalReason, readonly [code: number, text: string]>> = {
  "authentication-failed": [535, "5.7.8 Authentication credentials invalid"],
  "authentication-missing": [530, "5.7.0 Authentication required"],
  "bare-line-ending": [550, "5.5.2 Bare <CR> or <LF> in the message; lines must end in <CR><LF>"],
  busy: [451, "4.3.2 Busy, please try again later"],
  "connection-limit": [421, "4.7.0 Too many connections from your address"],
  loop: [554, "5.4.6 Mail loop detected"],
  "message-rate": [451, "4.7.1 Too many messages from your address, please try again later"],
  "parameter-unknown": [555, "5.5.4 Unknown parameter"],
  "recipient-unknown": [550, "5.7.1 Relaying denied: no such recipient here"],
  "server-busy": [452, "4.3.1 Too much mail at the moment, please try again later"],
  stopping: [421, "4.3.2 Service is going down, please try again later"],
  "storage-failed": [451, "4.3.0 The message could not be stored, please try again later"],
  "tls-required": [530, "5.7.0 Must issue a STARTTLS command first"],
  "too-big": [552, "5.3.4 The message is larger than this server takes"],
  "too-many-refusals": [421, "4.7.0 Too many refused commands"],
  "too-slow": [421, "4.4.2 Too slow, closing the connection"],
};

/** A command or message answered with something else than success. The SMTP library reads `responseCode`. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly responseCode: number;

  constructor(reason: RefusalReason) {
    const [code, text] = replies[reason];
    super(text);
    this.name = "Refusal";
    this.reason = reason;
    this.responseCode = code;
  }
}
