import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { ActorName, ProofBadge } from "./entry-marks.tsx";
import { type Entry, type EntryFilter, entriesQuery } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";
import "./evidence.css";

/** What is recorded, newest first; each row opens its entry. */
export function EntryList({
  filter,
  onFilter,
}: {
  filter: EntryFilter;
  onFilter: (filter: EntryFilter) => void;
}) {
  const t = useMessages(evidenceMessages);
  const [open, setOpen] = useState<Entry | null>(null);
  const columns = useColumns(setOpen);
  const query = useInfiniteQuery(entriesQuery(filter));
  if (query.isPending) return <Loading lines={8} />;
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  const entries = query.data.pages.flatMap((page) => page.items);
  if (entries.length === 0)
    return (
      <Empty icon="history" title={t("none")}>
        {t("noneLead")}
      </Empty>
    );
  return (
    <>
      <Table caption={t("entries")} columns={columns} rows={entries} rowKey={({ id }) => id} />
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
      <EntryDialog entry={open} onClose={() => setOpen(null)} onFilter={onFilter} />
    </>
  );
}

function useColumns(onOpen: (entry: Entry) => void): Column<Entry>[] {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  return [
    {
      id: "what",
      head: t("what"),
      main: true,
      cell: (entry) => (
        <button type="button" className="entry-link" onClick={() => onOpen(entry)}>
          {entry.sentence}
        </button>
      ),
    },
    { id: "who", head: t("who"), cell: (entry) => <ActorName entry={entry} /> },
    { id: "when", head: t("when"), cell: ({ at }) => <Time at={at} /> },
    {
      id: "place",
      head: t("place"),
      cell: ({ index }) => <span className="exact">{index === null ? "–" : format.number(index)}</span>,
    },
    { id: "proof", head: t("proof"), cell: ({ proof }) => <ProofBadge proof={proof} /> },
  ];
}
