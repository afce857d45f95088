import { useQuery } from "@tanstack/react-query";
import { Badge } from "../../components/badge.tsx";
import { Notice } from "../../components/notice.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { type System, systemQuery } from "./settings.api.ts";
import { settingsMessages } from "./settings.messages.ts";
import "./settings.css";

/** Below this share of free disk the installation is close to accepting nothing. */
const lowDisk = 0.1;

export function SystemView() {
  const system = useQuery(systemQuery);
  if (system.isPending) return <Loading lines={6} />;
  if (system.isError) return <Failed error={system.error} onRetry={() => system.refetch()} />;
  return (
    <>
      <Health system={system.data} />
      <Facts system={system.data} />
      <Services services={system.data.services} />
    </>
  );
}

function Health({ system: { services, disk } }: { system: System }) {
  const t = useMessages(settingsMessages);
  const failing = services.filter(({ state }) => state === "failing").length;
  return (
    <>
      {failing === 0 ? (
        <Notice tone="done">{t("healthy")}</Notice>
      ) : (
        <Notice tone="danger">{t("unhealthy", { count: failing })}</Notice>
      )}
      {disk.freeBytes / Math.max(1, disk.totalBytes) < lowDisk && (
        <Notice tone="caution">{t("diskLow")}</Notice>
      )}
    </>
  );
}

function Facts({ system }: { system: System }) {
  const t = useMessages(settingsMessages);
  const format = useFormat();
  const { database, disk, queue } = system;
  const facts = [
    [t("version"), system.version],
    [t("engine"), system.engine],
    [t("database"), `PostgreSQL ${database.version} (${t(database.kind)}), ${format.bytes(database.bytes)}`],
    [t("disk"), t("diskFree", { free: format.bytes(disk.freeBytes), total: format.bytes(disk.totalBytes) })],
    [
      t("queue"),
      queue.waiting === 0
        ? t("queueEmpty")
        : t("queueWaiting", { count: queue.waiting, seconds: Math.round(queue.oldestSeconds ?? 0) }),
    ],
  ] as const;
  return (
    <dl className="system-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t("backup")}</dt>
        <dd>{system.lastBackupAt ? <Time at={system.lastBackupAt} /> : t("noBackup")}</dd>
      </div>
    </dl>
  );
}

const tones = { running: "clear", stopped: "neutral", failing: "danger" } as const;
const icons = { running: "check", stopped: "clock", failing: "warning" } as const;

function Services({ services }: Pick<System, "services">) {
  const t = useMessages(settingsMessages);
  return (
    <Table
      caption={t("services")}
      rows={services}
      rowKey={({ name }) => name}
      columns={[
        {
          id: "name",
          head: t("services"),
          main: true,
          cell: ({ name }) => <span className="exact">{name}</span>,
        },
        {
          id: "state",
          head: t("health"),
          cell: ({ state, problem }) => (
            <>
              <Badge tone={tones[state]} icon={icons[state]}>
                {t(state)}
              </Badge>{" "}
              {problem && <span className="exact small">{problem}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
