import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { Verdict } from "../../components/verdict.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Release, releasesQuery } from "./activity.api.ts";
import { activityMessages } from "./activity.messages.ts";

/** The record of lifted barriers: for leads, admins and auditors. */
export function Releases() {
  const t = useMessages(activityMessages);
  return (
    <Section id="releases" title={t("releases")} lead={t("releasesLead")}>
      <ReleaseTable />
    </Section>
  );
}

const isVerdict = (value: string | null): value is "clear" | "caution" | "danger" =>
  value === "clear" || value === "caution" || value === "danger";

function ReleaseTable() {
  const t = useMessages(activityMessages);
  const query = useInfiniteQuery(releasesQuery);
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className="muted">{t("noReleases")}</p>;
  const columns: Column<Release>[] = [
    { id: "when", head: t("when"), main: true, cell: ({ at }) => <Time at={at} /> },
    { id: "who", head: t("who"), cell: ({ by }) => by },
    {
      id: "verdict",
      head: t("verdict"),
      cell: ({ verdict }) => (isVerdict(verdict) ? <Verdict standing={verdict} /> : "–"),
    },
    { id: "reason", head: t("reason"), cell: ({ reason }) => <span dir="auto">{reason}</span> },
    {
      id: "message",
      head: t("message"),
      cell: ({ messageId }) => <span className="exact small">{messageId.slice(-12)}</span>,
    },
  ];
  return (
    <>
      <Table
        caption={t("releases")}
        columns={columns}
        rows={rows}
        rowKey={({ messageId, at }) => `${messageId} ${at}`}
      />
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
