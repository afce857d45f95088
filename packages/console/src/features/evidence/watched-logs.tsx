import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Section } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useUnwatchLog, useWatchLog, type WatchedLog, watchedLogsQuery } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";

/** Other desks' logs for which this one is the memory. */
export function WatchedLogs({ mayConfigure }: { mayConfigure: boolean }) {
  const t = useMessages(evidenceMessages);
  const watched = useQuery(watchedLogsQuery);
  return (
    <Section id="watched" title={t("watched")} lead={t("watchedLead")}>
      {watched.isPending && <Loading lines={2} />}
      {watched.isError && <Failed error={watched.error} onRetry={() => watched.refetch()} />}
      {watched.data && (
        <>
          <dl className="evidence-facts">
            <dt>{t("ownWitnessKey")}</dt>
            <dd className="exact">
              {watched.data.verifierKey} <CopyButton text={watched.data.verifierKey} />
            </dd>
          </dl>
          <LogTable items={watched.data.items} mayConfigure={mayConfigure} />
          {mayConfigure && <WatchForm />}
        </>
      )}
    </Section>
  );
}

function LogTable({ items, mayConfigure }: { items: readonly WatchedLog[]; mayConfigure: boolean }) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const unwatch = useUnwatchLog();
  const [leaving, setLeaving] = useState<WatchedLog | null>(null);
  if (items.length === 0) return <p className="muted">{t("noWatched")}</p>;
  return (
    <>
      <Table
        caption={t("watched")}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "origin",
            head: t("origin"),
            main: true,
            cell: ({ origin }) => <span className="exact">{origin}</span>,
          },
          { id: "size", head: t("size"), cell: ({ size }) => format.number(size) },
          {
            id: "at",
            head: t("lastSigned"),
            cell: ({ at }) => (at ? <Time at={at} form="ago" /> : t("never")),
          },
          {
            id: "remove",
            head: t("remove"),
            bare: true,
            cell: (log) =>
              mayConfigure && (
                <Button icon="trash" onClick={() => setLeaving(log)}>
                  {t("remove")}
                </Button>
              ),
          },
        ]}
      />
      <ConfirmDialog
        open={leaving !== null}
        title={t("remove")}
        lead={t("unwatchLead", { name: leaving?.origin ?? "" })}
        act={t("remove")}
        error={unwatch.error}
        busy={unwatch.isPending}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && unwatch.mutate(leaving.id, { onSuccess: () => setLeaving(null) })}
      />
    </>
  );
}

function WatchForm() {
  const t = useMessages(evidenceMessages);
  const watch = useWatchLog();
  const [key, setKey] = useState("");
  return (
    <Form
      error={watch.error}
      onSubmit={() => watch.mutate(key.trim(), { onSuccess: () => setKey("") })}
      actions={
        <Button type="submit" busy={watch.isPending}>
          {t("watch")}
        </Button>
      }
    >
      <TextField
        label={t("logKey")}
        required
        exact
        autoComplete="off"
        spellCheck={false}
        minLength={20}
        maxLength={300}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
    </Form>
  );
}
