import type { Envelope } from "@atalaia/mail";
import type {
  SMTPServerAddress,
  SMTPServerAuthentication,
  SMTPServerDataStream,
  SMTPServerSession,
} from "smtp-server";
import { checkContent, InFlight, withContent } from "./content.ts";
import { Deadlines } from "./deadlines.ts";
import { deliver } from "./deliver.ts";
import { Refusal } from "./refusal.ts";
import { Sources } from "./sources.ts";
import type { EmailGatewayOptions, GatewayLimits, RefusalReason } from "./types.ts";

/** Commands of other times and of other servers that nobody in front of a mailbox needs. */
const neverNeeded = ["WIZ", "SHELL", "KILL", "XCLIENT", "VRFY"];
/** RFC 1870, 6152, 6531 and 4954. */
const mailParameters = ["SIZE", "BODY", "SMTPUTF8", "AUTH"];

/** Passwords one connection may try. */
const mostLogins = 3;

interface Conversation {
  /** Connected from one of our own relays. */
  readonly trusted: boolean;
  readonly inboxOf: Map<string, string>;
  refusedRecipients: number;
  failedLogins: number;
  receiving: boolean;
}

/** Says something to one connection; a 421 also closes it. */
type Tell = (connectionId: string, refusal: Refusal) => void;

/**
 * The SMTP conversations under way, and what is answered to each command. Every verb resolves to let the command
 * pass and rejects with a {@link Refusal} to answer it otherwise.
 */
export class Conversations {
  readonly #options: EmailGatewayOptions;
  readonly #limits: GatewayLimits;
  readonly #tell: Tell;
  readonly #open = new Map<string, Conversation>();
  readonly #sources = new Sources();
  readonly #deadlines: Deadlines;
  readonly #inFlight: InFlight;
  #stopping = false;

  constructor(options: EmailGatewayOptions, limits: GatewayLimits, tell: Tell) {
    this.#options = options;
    this.#limits = limits;
    this.#tell = tell;
    this.#inFlight = new InFlight(limits.inFlightBytes);
    this.#deadlines = new Deadlines((id) => this.#tell(id, this.#refuse("too-slow")));
  }

  async connect(session: SMTPServerSession): Promise<void> {
    if (this.#stopping) throw this.#refuse("stopping");
    const trusted = this.#isTrusted(session.remoteAddress);
    const limit = trusted ? Number.POSITIVE_INFINITY : this.#limits.connectionsPerSource;
    if (!this.#sources.enter(session.id, session.remoteAddress, limit))
      throw this.#refuse("connection-limit");
    session.disabledCommands = [...neverNeeded, "AUTH"];
    this.#open.set(session.id, {
      trusted,
      inboxOf: new Map(),
      refusedRecipients: 0,
      failedLogins: 0,
      receiving: false,
    });
    this.#progress(session);
  }

  /** AUTH is offered only from here on, so that no client sends a password in the clear. */
  async secure(session: SMTPServerSession): Promise<void> {
    if (this.#options.authenticate !== undefined) session.disabledCommands = neverNeeded;
    this.#progress(session);
  }

  async authenticate(auth: SMTPServerAuthentication, session: SMTPServerSession): Promise<string> {
    const { username = "", password } = auth;
    const passes =
      typeof password === "string" &&
      (await this.#options.authenticate?.(username, password, session.remoteAddress));
    if (passes !== true) throw this.#refuseLogin(session);
    this.#progress(session);
    return username;
  }

  async mail(address: SMTPServerAddress, session: SMTPServerSession): Promise<void> {
    const conversation = this.#conversation(session);
    this.#checkParameters(address, mailParameters);
    this.#checkAdmission(session);
    const limit = this.#limits.messagesPerMinutePerSource;
    const counted = conversation.trusted || this.#count(session, limit);
    if (!counted) throw this.#refuse("message-rate");
    conversation.inboxOf.clear();
    this.#progress(session);
  }

  async recipient(recipient: SMTPServerAddress, session: SMTPServerSession): Promise<void> {
    const conversation = this.#conversation(session);
    const { address } = recipient;
    this.#checkParameters(recipient, []);
    const found = await this.#find(address);
    if (found === null) throw this.#refuseRecipient(conversation);
    conversation.inboxOf.set(address.toLowerCase(), found.inboxId);
    this.#progress(session);
  }

  /** Resolves to the text after 250, once every inbox has committed the message. */
  async data(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const conversation = this.#conversation(session);
    conversation.receiving = true;
    this.#deadlines.set(session.id, this.#limits.transferMilliseconds);
    try {
      return await withContent(stream, this.#limits.messageBytes, this.#inFlight, (raw) =>
        this.#store(raw, session, conversation),
      );
    } catch (error) {
      throw this.#asRefusal(error);
    } finally {
      conversation.receiving = false;
      this.#afterData(session);
    }
  }

  close(connectionId: string): void {
    this.#deadlines.clear(connectionId);
    this.#sources.leave(connectionId);
    this.#open.delete(connectionId);
  }

  /** Says 421 to every connection that is not in the middle of a message. */
  stop(connectionIds: readonly string[]): void {
    this.#stopping = true;
    for (const id of connectionIds) {
      if (this.#open.get(id)?.receiving !== true) this.#tell(id, this.#refuse("stopping"));
    }
  }

  end(): void {
    this.#deadlines.clearAll();
    this.#open.clear();
  }

  async #store(raw: Buffer, session: SMTPServerSession, conversation: Conversation): Promise<string> {
    this.#deadlines.clear(session.id);
    checkContent(raw, this.#options.loopId);
    const transaction = { envelope: envelopeOf(session), inboxOf: conversation.inboxOf };
    const acceptances = await deliver(raw, transaction, this.#options.accept).catch(() => {
      this.#options.log({ event: "accept-failed" });
      throw new Refusal("storage-failed");
    });
    const { length } = acceptances;
    this.#options.log({ event: "accepted", bytes: raw.length, inboxes: length, tls: session.secure });
    return `2.0.0 Accepted as ${acceptances.map(({ messageId }) => messageId).join(",")}`;
  }

  #checkAdmission(session: SMTPServerSession): void {
    const { authenticate, requireTls } = this.#options;
    const mustSecure = requireTls === true || authenticate !== undefined;
    if (mustSecure && !session.secure) throw this.#refuse("tls-required");
    if (authenticate !== undefined && !session.user) throw this.#refuse("authentication-missing");
  }

  /** RFC 5321 section 4.1.1.11: a parameter that was not offered is an error, and a place to hide things in. */
  #checkParameters(address: SMTPServerAddress, known: readonly string[]): void {
    const given = address.args === false ? [] : Object.keys(address.args);
    if (given.some((name) => !known.includes(name))) throw this.#refuse("parameter-unknown");
  }

  async #find(address: string) {
    try {
      return await this.#options.findRecipient(address);
    } catch {
      this.#options.log({ event: "lookup-failed" });
      throw this.#refuse("busy");
    }
  }

  /** The reply goes out in this turn of the loop; a connection that ought to end hears 421 in the next. */
  #afterData(session: SMTPServerSession): void {
    if (this.#stopping) setImmediate(() => this.#tell(session.id, this.#refuse("stopping")));
    else if (this.#open.has(session.id)) this.#progress(session);
  }

  #refuseRecipient(conversation: Conversation): Refusal {
    conversation.refusedRecipients += 1;
    const tooMany = conversation.refusedRecipients > this.#limits.refusedRecipients;
    return this.#refuse(tooMany && !conversation.trusted ? "too-many-refusals" : "recipient-unknown");
  }

  #refuseLogin(session: SMTPServerSession): Refusal {
    const conversation = this.#conversation(session);
    conversation.failedLogins += 1;
    return this.#refuse(
      conversation.failedLogins < mostLogins ? "authentication-failed" : "too-many-refusals",
    );
  }

  #asRefusal(error: unknown): Refusal {
    if (error instanceof Refusal) return this.#refuse(error.reason);
    this.#options.log({ event: "disconnected-in-data" });
    return new Refusal("busy");
  }

  #refuse(reason: RefusalReason): Refusal {
    this.#options.log({ event: "refused", reason });
    return new Refusal(reason);
  }

  #count(session: SMTPServerSession, limit: number): boolean {
    return this.#sources.countMessage(session.remoteAddress, this.#options.now(), limit);
  }

  #progress(session: SMTPServerSession): void {
    this.#deadlines.set(session.id, this.#limits.stepMilliseconds);
  }

  #conversation(session: SMTPServerSession): Conversation {
    const conversation = this.#open.get(session.id);
    if (conversation === undefined) throw this.#refuse("busy");
    return conversation;
  }

  #isTrusted(address: string): boolean {
    return this.#options.trustedRelays?.includes(address) ?? false;
  }
}

/** A relay of our own may have told the real client's address and HELO name (XFORWARD). */
function envelopeOf(session: SMTPServerSession): Envelope {
  const { mailFrom, rcptTo } = session.envelope;
  const forwarded = session.xForward.get("HELO");
  return {
    mailFrom: mailFrom === false ? "" : mailFrom.address,
    rcptTo: rcptTo.map(({ address }) => address),
    helo: typeof forwarded === "string" ? forwarded : session.hostNameAppearsAs,
    remoteAddress: session.remoteAddress,
  };
}
