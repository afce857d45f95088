import { createMailboxReader } from "../../connectors/mailbox-reader/reader.ts";
import type { Service, Services } from "../../connectors/types.ts";
import type { Context } from "../../context.ts";
import { logId } from "../../platform/log/log.ts";
import { createGatewayService } from "./gateway-service.ts";
import {
  findMailboxCursor,
  type InboxRow,
  listInboxRows,
  recordInboxProblem,
  saveMailboxCursor,
} from "./inboxes.store.ts";
import { mailboxAccount } from "./mail-account.ts";
import { openSecrets } from "./secrets.ts";

interface Running {
  readonly service: Service;
  /** Changes when the inbox's settings do; then the service is begun anew. */
  readonly version: string;
}

const mailboxLimit = 40 * 1024 * 1024;

/**
 * Runs in processes with the worker's role; begins, ends and renews readers as inboxes change. The context is asked for
 * when it is needed, as the services are a part of it.
 */
export function createServices(contextOf: () => Context): Services {
  const readers = new Map<string, Running>();
  const problems = new Map<string, string>();
  const gateway = createGatewayService(contextOf);
  let unsubscribe: (() => void) | null = null;
  let renewing: Promise<void> = Promise.resolve();

  async function renew(): Promise<void> {
    const rows = (await listInboxRows(contextOf().database)).filter(
      (row) => row.kind === "mailbox" && row.enabled,
    );
    const wanted = new Map(rows.map((row) => [row.id, row]));
    for (const [id, running] of readers) if (!isCurrent(running, wanted.get(id))) await end(id, running);
    for (const [id, row] of wanted) if (!readers.has(id)) await begin(id, row);
  }

  async function begin(id: string, row: InboxRow): Promise<void> {
    const service = createReader(contextOf(), row, (code) =>
      code ? problems.set(id, code) : problems.delete(id),
    );
    readers.set(id, { service, version: versionOf(row) });
    await service.start();
  }

  async function end(id: string, running: Running): Promise<void> {
    readers.delete(id);
    problems.delete(id);
    await running.service.stop();
  }

  function renewSoon(): Promise<void> {
    renewing = renewing.then(renew).catch((error) => contextOf().log.failure("services.renew-failed", error));
    return renewing;
  }

  return {
    async start() {
      unsubscribe = contextOf().live.subscribe(
        (event) => void (event.type === "settings" ? renewSoon() : undefined),
      );
      await gateway.start();
      await renewSoon();
    },
    async stop() {
      unsubscribe?.();
      await renewing;
      await Promise.all([gateway.stop(), ...[...readers].map(([id, running]) => end(id, running))]);
    },
    states: () => [
      gateway.state(),
      ...[...readers].map(([id, { service }]) => ({
        name: service.name,
        state: problems.has(id) ? ("failing" as const) : ("running" as const),
        problem: problems.get(id) ?? null,
      })),
    ],
  };
}

function isCurrent(running: Running, row: InboxRow | undefined): boolean {
  return row !== undefined && running.version === versionOf(row);
}

function versionOf(row: InboxRow): string {
  return JSON.stringify([row.settings, row.secrets_sealed?.toString("base64") ?? ""]);
}

function createReader(context: Context, row: InboxRow, onProblem: (code: string | null) => void): Service {
  if (row.settings.kind !== "mailbox") throw new TypeError("not a mailbox");
  const { settings } = row;
  return createMailboxReader({
    account: mailboxAccount(settings, openSecrets(context, row)),
    inboxId: row.id,
    folders: [settings.folder],
    firstStart: settings.firstDays > 0 ? { days: settings.firstDays } : "new-only",
    pollMilliseconds: settings.pollSeconds * 1000,
    idle: true,
    maxMessageBytes: mailboxLimit,
    ...(settings.markSeen ? { afterAccept: { markSeen: true } } : {}),
    loadCursor: (folder) => findMailboxCursor(context.database, row.id, folder),
    saveCursor: (folder, cursor) => saveMailboxCursor(context.database, row.id, folder, cursor),
    accept: context.accept,
    now: context.now,
    log: (event) => {
      if (event.event === "failed") {
        onProblem(event.code);
        void recordInboxProblem(context.database, row.id, event.code).catch(() => {});
        context.log.warn("mailbox.failed", {
          inbox: logId(row.id),
          retryMilliseconds: event.retryMilliseconds,
        });
      } else if (event.event === "connected") {
        onProblem(null);
        void recordInboxProblem(context.database, row.id, null).catch(() => {});
      }
    },
  });
}
