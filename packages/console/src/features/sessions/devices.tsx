import type { listDevices, ResponseOf } from "@atalaia/contract";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { devicesQuery, useRevokeDevice } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";

type Device = ResponseOf<typeof listDevices>["items"][number];

export function Devices() {
  const t = useMessages(sessionsMessages);
  return (
    <Section id="devices" title={t("devices")} lead={t("devicesLead")}>
      <DeviceList />
    </Section>
  );
}

function DeviceList() {
  const t = useMessages(sessionsMessages);
  const devices = useQuery(devicesQuery);
  if (devices.isPending) return <Loading lines={3} />;
  if (devices.isError) return <Failed error={devices.error} onRetry={() => devices.refetch()} />;
  return (
    <Table
      caption={t("devices")}
      rows={devices.data.items}
      rowKey={(device) => device.id}
      columns={[
        {
          id: "device",
          head: t("device"),
          main: true,
          cell: (device) => (
            <>
              <strong>{t("deviceNamed", { browser: device.browser, system: device.system })}</strong>{" "}
              {device.current && <Badge icon="device">{t("thisDevice")}</Badge>}
            </>
          ),
        },
        {
          id: "network",
          head: t("network"),
          cell: (device) => <span className="exact">{device.network}</span>,
        },
        { id: "created", head: t("signedIn"), cell: (device) => <Time at={device.createdAt} /> },
        { id: "seen", head: t("lastSeen"), cell: (device) => <Time at={device.lastSeenAt} form="ago" /> },
        {
          id: "acts",
          head: t("acts"),
          bare: true,
          cell: (device) => !device.current && <EndSession device={device} />,
        },
      ]}
    />
  );
}

function EndSession({ device }: { device: Device }) {
  const t = useMessages(sessionsMessages);
  const toast = useToast();
  const problem = useProblemText();
  const revoke = useRevokeDevice();
  const name = t("deviceNamed", { browser: device.browser, system: device.system });
  return (
    <Button
      kind="quiet"
      aria-label={t("endSessionNamed", { name })}
      busy={revoke.isPending}
      onClick={() =>
        revoke.mutate(device.id, {
          onSuccess: () => toast({ text: t("sessionEnded") }),
          onError: (error) => toast({ text: problem(error), tone: "failed" }),
        })
      }
    >
      {t("endSession")}
    </Button>
  );
}
