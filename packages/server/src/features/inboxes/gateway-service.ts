import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { keptCertificate } from "../../connectors/email-gateway/certificate.ts";
import { createEmailGateway, type EmailGateway } from "../../connectors/email-gateway/gateway.ts";
import type { GatewayEvent } from "../../connectors/email-gateway/types.ts";
import type { ServiceState } from "../../connectors/types.ts";
import type { Context } from "../../context.ts";
import { listInboxRows } from "./inboxes.store.ts";

export interface GatewayService {
  start(): Promise<void>;
  stop(): Promise<void>;
  state(): ServiceState;
}

/** One SMTP receiver for all gateway inboxes of the desk; off when its port is 0 in the settings. */
export function createGatewayService(contextOf: () => Context): GatewayService {
  let gateway: EmailGateway | null = null;
  let problem: string | null = null;
  return {
    async start() {
      if (contextOf().settings.smtpPort === 0) return;
      gateway = await buildGateway(contextOf());
      try {
        await gateway.start();
      } catch (error) {
        problem = (error as { code?: string }).code ?? "failed";
        contextOf().log.failure("gateway.start-failed", error);
        gateway = null;
      }
    },
    async stop() {
      await gateway?.stop();
      gateway = null;
    },
    state: () => ({
      name: "email-gateway",
      state: problem ? "failing" : gateway ? "running" : "stopped",
      problem,
    }),
  };
}

async function buildGateway(context: Context): Promise<EmailGateway> {
  const { settings } = context;
  const hostname = settings.smtpHostname ?? context.origin.hostname;
  const certificate = await gatewayCertificate(context, hostname);
  return createEmailGateway({
    hostname,
    host: settings.smtpHost,
    port: settings.smtpPort,
    certificate,
    trustedRelays: settings.trustedProxies,
    loopId: loopIdOf(context),
    limits: { messageBytes: settings.smtpMessageBytes },
    findRecipient: (address) => findGatewayInbox(context, address),
    accept: context.accept,
    now: context.now,
    log: (event) => logGateway(context, event),
  });
}

async function gatewayCertificate(context: Context, hostname: string) {
  const { smtpCertificate, smtpPrivateKey, dataFolder } = context.settings;
  if (smtpCertificate && smtpPrivateKey) {
    return { cert: await readFile(smtpCertificate, "utf8"), key: await readFile(smtpPrivateKey, "utf8") };
  }
  return keptCertificate(join(dataFolder, "tls"), hostname, context.now());
}

/** Names this installation in trace headers without telling anything of its keys. */
export function loopIdOf(context: Pick<Context, "keys">): string {
  return context.keys.fingerprint("mail-loop", "installation").toString("hex").slice(0, 16);
}

/** An exact address first, then `@domain`. */
async function findGatewayInbox(context: Context, address: string): Promise<{ inboxId: string } | null> {
  const wanted = address.toLowerCase();
  const domain = wanted.slice(wanted.lastIndexOf("@"));
  const rows = (await listInboxRows(context.database)).filter((row) => row.enabled);
  const recipients = (row: (typeof rows)[number]): readonly string[] =>
    row.settings.kind === "email-gateway" ? row.settings.recipients : [];
  const found =
    rows.find((row) => recipients(row).includes(wanted)) ??
    rows.find((row) => recipients(row).includes(domain));
  return found ? { inboxId: found.id } : null;
}

function logGateway(context: Context, event: GatewayEvent): void {
  const { event: name, ...fields } = event;
  if (name === "refused")
    context.metrics.refused.inc({ channel: "email", code: (fields as { reason: string }).reason });
  context.log.info(`gateway.${name}`, fields);
}
