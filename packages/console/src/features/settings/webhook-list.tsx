import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button, IconButton } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Menu, MenuItem } from "../../components/menu.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { may, useMe } from "../../lib/session.ts";
import { useDeleteWebhook, useTestWebhook, type Webhook, webhooksQuery } from "./settings.api.ts";
import { settingsMessages } from "./settings.messages.ts";
import { WebhookDialog } from "./webhook-dialog.tsx";
import "./settings.css";

type Act =
  | { readonly kind: "save"; readonly webhook?: Webhook }
  | { readonly kind: "remove"; readonly webhook: Webhook };

export function WebhookList() {
  const t = useMessages(settingsMessages);
  const mayWrite = may(useMe(), "settings:write");
  const webhooks = useQuery(webhooksQuery);
  const remove = useDeleteWebhook();
  const [act, setAct] = useState<Act>();
  const columns = useColumns(mayWrite ? setAct : undefined);
  const close = () => setAct(undefined);
  if (webhooks.isPending) return <Loading />;
  if (webhooks.isError) return <Failed error={webhooks.error} onRetry={() => webhooks.refetch()} />;
  const removed = act?.kind === "remove" ? act.webhook : undefined;
  return (
    <>
      {webhooks.data.items.length === 0 ? (
        <p className="muted">{t("noWebhooks")}</p>
      ) : (
        <Table caption={t("webhooks")} columns={columns} rows={webhooks.data.items} rowKey={({ id }) => id} />
      )}
      {mayWrite && (
        <Button icon="plus" onClick={() => setAct({ kind: "save" })}>
          {t("addWebhook")}
        </Button>
      )}
      <WebhookDialog
        open={act?.kind === "save"}
        webhook={act?.kind === "save" ? act.webhook : undefined}
        onClose={close}
      />
      <ConfirmDialog
        open={removed !== undefined}
        title={t("removeWebhook")}
        lead={t("removeWebhookLead")}
        act={t("remove")}
        error={remove.error}
        busy={remove.isPending}
        onClose={close}
        onConfirm={() => removed && remove.mutate(removed.id, { onSuccess: close })}
      />
    </>
  );
}

function useColumns(onAct: ((act: Act) => void) | undefined): Column<Webhook>[] {
  const t = useMessages(settingsMessages);
  const format = useFormat();
  return [
    {
      id: "url",
      head: t("url"),
      main: true,
      cell: (webhook) => (
        <>
          <span className="exact webhook-url">{webhook.url}</span>{" "}
          {!webhook.enabled && <Badge>{t("disabled")}</Badge>}
        </>
      ),
    },
    { id: "events", head: t("events"), cell: ({ events }) => format.list(events.map((event) => t(event))) },
    { id: "last", head: t("lastDelivery"), cell: (webhook) => <LastDelivery webhook={webhook} /> },
    ...(onAct
      ? [
          {
            id: "acts",
            head: t("acts"),
            bare: true,
            cell: (webhook: Webhook) => <WebhookActs webhook={webhook} onAct={onAct} />,
          },
        ]
      : []),
  ];
}

function LastDelivery({ webhook: { lastDelivery } }: { webhook: Webhook }) {
  const t = useMessages(settingsMessages);
  if (!lastDelivery) return t("neverDelivered");
  const reason = lastDelivery.reason ?? t("unknownReason");
  return (
    <>
      {lastDelivery.ok ? t("delivered") : t("deliveryFailed", { reason })},{" "}
      <Time at={lastDelivery.at} form="ago" />
    </>
  );
}

function WebhookActs({ webhook, onAct }: { webhook: Webhook; onAct: (act: Act) => void }) {
  const t = useMessages(settingsMessages);
  const toast = useToast();
  const problem = useProblemText();
  const test = useTestWebhook();
  function tryIt() {
    test.mutate(webhook.id, {
      onSuccess: ({ ok, reason }) =>
        toast(
          ok
            ? { text: t("testOk") }
            : { text: t("testFailed", { reason: reason ?? t("unknownReason") }), tone: "failed" },
        ),
      onError: (error) => toast({ text: problem(error), tone: "failed" }),
    });
  }
  return (
    <span className="webhook-acts">
      <Button busy={test.isPending} onClick={tryIt}>
        {t("test")}
      </Button>
      <Menu
        label={`${t("acts")}: ${webhook.url}`}
        trigger={<IconButton icon="more" label={`${t("acts")}: ${webhook.url}`} />}
      >
        <MenuItem icon="settings" onSelect={() => onAct({ kind: "save", webhook })}>
          {t("edit")}
        </MenuItem>
        <MenuItem icon="trash" danger onSelect={() => onAct({ kind: "remove", webhook })}>
          {t("remove")}
        </MenuItem>
      </Menu>
    </span>
  );
}
