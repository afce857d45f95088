import { createTransport } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { type MailCredentials, tlsOptions } from "../mail/account.ts";
import type { ConnectionOutcome } from "../mail/connection-outcome.ts";
import { failureOf, refusedRecipients, smtpConnectionCode } from "./outcome.ts";
import type { OutgoingMail, Submission, SubmissionOptions, SubmissionOutcome } from "./types.ts";

const defaultConnections = 3;
const defaultTimeout = 60_000;
/** How long a stop waits for messages that are being handed over. */
const stopMilliseconds = 9_000;

/** A pooled client of one submission server (RFC 6409). Connects when there is something to send. */
export function createSubmission(options: SubmissionOptions): Submission {
  const transport = createTransport(poolOptions(options));
  const underWay = new Set<Promise<unknown>>();
  let stopped = false;
  const send = async (mail: OutgoingMail): Promise<SubmissionOutcome> => {
    if (stopped)
      return { status: "deferred", code: "stopped", smtpCode: null, uncertain: false, refused: [] };
    const sending = hand(transport, mail, options);
    underWay.add(sending);
    return await sending.finally(() => underWay.delete(sending));
  };
  return {
    name: "smtp-submission",
    start: async () => {},
    send,
    testConnection: () => test(options),
    stop: async () => {
      stopped = true;
      await Promise.race([Promise.allSettled(underWay), after(stopMilliseconds)]);
      transport.close();
    },
  };
}

type Transport = ReturnType<typeof createTransport<SMTPPool.SentMessageInfo>>;

async function hand(
  transport: Transport,
  mail: OutgoingMail,
  options: SubmissionOptions,
): Promise<SubmissionOutcome> {
  try {
    const info = await transport.sendMail({
      raw: Buffer.from(mail.raw),
      envelope: { from: mail.mailFrom, to: [...mail.rcptTo] },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const refused = refusedRecipients(info.rejectedErrors ?? []);
    options.log({ event: "accepted", bytes: mail.raw.length, refusedRecipients: refused.length });
    return { status: "accepted", refused };
  } catch (error) {
    const failure = failureOf(error);
    logFailure(failure, options);
    return failure;
  }
}

function logFailure(failure: SubmissionOutcome, options: SubmissionOptions): void {
  if (failure.status === "rejected") options.log({ event: "rejected", smtpCode: failure.smtpCode });
  if (failure.status === "deferred") {
    options.log({ event: "deferred", smtpCode: failure.smtpCode, code: failure.code });
  }
}

/** A connection of its own, so that one kept open from before does not hide that new ones fail. */
async function test(options: SubmissionOptions): Promise<ConnectionOutcome> {
  const transport = createTransport({ ...poolOptions(options), pool: true, maxConnections: 1 });
  try {
    await transport.verify();
    return { ok: true };
  } catch (error) {
    return { ok: false, code: smtpConnectionCode(error) };
  } finally {
    transport.close();
  }
}

/** `maxRequeues` 0: a message whose connection broke may have arrived, so whether to repeat it is not the pool's choice. */
function poolOptions(options: SubmissionOptions): SMTPPool.Options & { pool: true } {
  const timeout = options.timeoutMilliseconds ?? defaultTimeout;
  return {
    pool: true,
    host: options.host,
    port: options.port,
    name: options.hostname,
    secure: options.tls === "implicit",
    requireTLS: options.tls === "starttls",
    ignoreTLS: options.tls === "none",
    tls: tlsOptions(options),
    maxConnections: options.connections ?? defaultConnections,
    maxRequeues: 0,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    dnsTimeout: timeout,
    socketTimeout: timeout * 5,
    logger: false,
    ...(options.credentials === undefined ? {} : { auth: authentication(options.credentials) }),
  };
}

function authentication(credentials: MailCredentials) {
  if ("password" in credentials) return { user: credentials.user, pass: credentials.password };
  const { user, accessToken } = credentials;
  const provisionCallback = (
    _user: string,
    _renew: boolean,
    callback: (error: Error | null, token?: string) => void,
  ) => {
    accessToken().then((token) => callback(null, token), callback);
  };
  return { type: "OAuth2", user, provisionCallback };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
