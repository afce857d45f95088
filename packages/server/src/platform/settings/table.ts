import { availableParallelism } from "node:os";
import {
  anyText,
  byteSize,
  databaseAddress,
  existingPath,
  hostName,
  networks,
  oneOf,
  origin,
  port,
  webAddress,
  wholeNumber,
  yesOrNo,
} from "./parsers.ts";
import type { Parsed, Setting } from "./types.ts";

type Row<Value> = Omit<Setting<Value>, "variable">;

/** A setting of which nothing is known when it is not set. */
function optional<Value>(
  kind: Pick<Row<Value>, "form" | "parse">,
): Pick<Row<Value | null>, "form" | "parse" | "fallback"> {
  return { form: kind.form, parse: kind.parse as (text: string) => Parsed<Value | null>, fallback: null };
}

function setting<Value>(variable: string, row: Row<Value>): Setting<Value> {
  return { variable, ...row };
}

const NO_NETWORKS: readonly string[] = [];

/**
 * Every setting of the program, in the order of the manual. All are read once, at start: a change needs a restart.
 * docs/operate/settings.md is made of this table (npm run docs).
 */
export const settingsTable = {
  dataFolder: setting("ATALAIA_DATA_FOLDER", {
    description:
      "Where the installation lives: the embedded database, the installation key, the settings file. Back it up with `atalaia backup`, not by copying it while it runs. Read from the environment only.",
    fallback: "./data",
    fallbackText: "`./data`; `./demo-data` for a demonstration",
    ...anyText,
    form: "path; relative to the folder the program is started in",
  }),
  databaseUrl: setting("DATABASE_URL", {
    description:
      "A PostgreSQL 15 or newer of your own, UTF-8. Not set: Atalaia runs its own PostgreSQL server in the data folder. Needed as soon as more than one process is to serve the desk.",
    ...optional(databaseAddress),
    secret: true,
  }),
  databaseConnections: setting("ATALAIA_DATABASE_CONNECTIONS", {
    description: "Most connections this process opens to the database, jobs not counted.",
    fallback: 12,
    ...wholeNumber(2, 200),
  }),
  url: setting("ATALAIA_URL", {
    description:
      "The address under which members and customers reach Atalaia: used in links, cookies, passkeys and the widget. Set it before the first member registers a passkey, as a passkey belongs to its host name. Not set: `http://localhost` with the port.",
    ...optional(origin),
  }),
  host: setting("ATALAIA_HOST", {
    description:
      "Network address the web server listens on. Behind a reverse proxy on the same machine leave it; `0.0.0.0` or `::` for all.",
    fallback: "127.0.0.1",
    ...hostName,
  }),
  port: setting("ATALAIA_PORT", {
    description: "Port of the web server: console, API and widget on one origin. `0` takes any free one.",
    fallback: 8420,
    ...port,
  }),
  role: setting("ATALAIA_ROLE", {
    description:
      "What this process does: `http` serves console, API and widget; `worker` analyses, delivers and reads mail; `all` does both. Several processes need `DATABASE_URL` and the same `ATALAIA_KEY`. `--role` of the command line goes first.",
    fallback: "all",
    ...oneOf("all", "http", "worker"),
  }),
  workerThreads: setting("ATALAIA_WORKER_THREADS", {
    description: "Threads that analyse messages. Each takes about 100 MB.",
    fallback: Math.max(1, Math.min(4, availableParallelism() - 1)),
    fallbackText: "one less than the processor's cores, 1 to 4",
    ...wholeNumber(1, 64),
  }),
  key: setting("ATALAIA_KEY", {
    description:
      "The installation key, `1:BASE64`, and after a rotation `1:BASE64,2:BASE64`. Not set: `installation.key` in the data folder, made on the first start. Whoever loses it loses every stored message. Read from the environment only.",
    ...optional(anyText),
    form: "`version:secret`, 32 random bytes in base64, separated by commas",
    secret: true,
  }),
  trustedProxies: setting("ATALAIA_TRUSTED_PROXIES", {
    description:
      "Reverse proxies and mail relays whose word on the sender's address is taken (`X-Forwarded-For`, `XCLIENT`). Not set: nobody's.",
    fallback: NO_NETWORKS,
    ...networks,
  }),
  outboundPrivate: setting("ATALAIA_OUTBOUND_PRIVATE", {
    description:
      "Private networks that webhooks and connection tests may reach. Not set: public addresses only, so that nobody can use Atalaia to look into your network.",
    fallback: NO_NETWORKS,
    ...networks,
  }),
  logLevel: setting("ATALAIA_LOG_LEVEL", {
    description: "How much is written to standard output. No level writes what a customer wrote.",
    fallback: "info",
    ...oneOf("debug", "info", "warn", "error", "silent"),
  }),
  demo: setting("ATALAIA_DEMO", {
    description:
      "Opens a marked desk with an invented week, in a data folder of its own, for this machine only. `--demo` does the same. Read from the environment only.",
    fallback: false,
    ...yesOrNo,
  }),
  retentionDays: setting("ATALAIA_RETENTION_DAYS", {
    description:
      "How long a new inbox keeps messages, unless its own settings say otherwise. `0` keeps them.",
    fallback: 730,
    ...wholeNumber(0, 36_500, "days"),
  }),
  smtpHost: setting("ATALAIA_SMTP_HOST", {
    description:
      "Network address the e-mail gateway listens on. Leave it while the mail server in front runs on this machine; `0.0.0.0` or `::` for all.",
    fallback: "127.0.0.1",
    ...hostName,
  }),
  smtpPort: setting("ATALAIA_SMTP_PORT", {
    description:
      "Port of the e-mail gateway, the receiver that stands before your mailbox. `0`: off. Port 25 needs a privilege or a forwarded port.",
    fallback: 2525,
    ...port,
  }),
  smtpHostname: setting("ATALAIA_SMTP_HOSTNAME", {
    description:
      "The name the gateway greets with, as in its MX record and certificate. Not set: the host of `ATALAIA_URL`.",
    ...optional(hostName),
  }),
  smtpCertificate: setting("ATALAIA_SMTP_CERTIFICATE", {
    description:
      "Certificate chain of the gateway in PEM, for STARTTLS. Goes with `ATALAIA_SMTP_PRIVATE_KEY`.",
    ...optional(existingPath),
  }),
  smtpPrivateKey: setting("ATALAIA_SMTP_PRIVATE_KEY", {
    description: "Private key of that certificate in PEM.",
    ...optional(existingPath),
  }),
  smtpMessageBytes: setting("ATALAIA_SMTP_MESSAGE_SIZE", {
    description: "Largest e-mail the gateway takes; announced to senders, who get a clear refusal above it.",
    fallback: 30 * 1024 ** 2,
    ...byteSize(64 * 1024, 100 * 1024 ** 2),
  }),
  customerSink: setting("ATALAIA_CUSTOMER_SINK", {
    description:
      "Codes and notices to customers, by mail and by text, are written to `customer-messages.jsonl` in the data folder instead of being sent: for development. A demonstration always does this.",
    fallback: false,
    ...yesOrNo,
  }),
  oidcIssuer: setting("ATALAIA_OIDC_ISSUER", {
    description:
      "Single sign-on with OpenID Connect: the issuer's address. Needs the two settings below. Not set: off.",
    ...optional(webAddress),
  }),
  oidcClientId: setting("ATALAIA_OIDC_CLIENT_ID", {
    description: "The client identifier the issuer gave to Atalaia.",
    ...optional(anyText),
  }),
  oidcClientSecret: setting("ATALAIA_OIDC_CLIENT_SECRET", {
    description: "The client secret the issuer gave to Atalaia.",
    ...optional(anyText),
    secret: true,
  }),
  timestampUrl: setting("ATALAIA_TIMESTAMP_URL", {
    description:
      "A time-stamping authority (RFC 3161): once a day it vouches that the evidence log existed as it was. Needs the setting below. Not set: off.",
    ...optional(webAddress),
  }),
  timestampRoots: setting("ATALAIA_TIMESTAMP_ROOTS", {
    description:
      "Certificates in PEM that the authority's chain must end in. A token that does not is not kept.",
    ...optional(existingPath),
  }),
  metricsToken: setting("ATALAIA_METRICS_TOKEN", {
    description:
      "Bearer token that may read `/metrics` from anywhere. Not set: only this machine may, without one.",
    ...optional(anyText),
    secret: true,
  }),
  clamavSocket: setting("ATALAIA_CLAMAV_SOCKET", {
    description: "Socket of a ClamAV daemon that looks at attachments in addition. Not set: none is asked.",
    ...optional(existingPath),
  }),
} as const;

export type SettingName = keyof typeof settingsTable;

type ValueOf<Row> = Row extends Setting<infer Value> ? Value : never;

/** The settings as the program uses them, without the key: only the keyring's maker reads that one. */
export type Settings = {
  readonly [Name in Exclude<SettingName, "key">]: ValueOf<(typeof settingsTable)[Name]>;
};
