import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failed, Loading } from "../../components/states.tsx";
import { Time } from "../../components/time.tsx";
import { standingOf, Verdict } from "../../components/verdict.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { reportsQuery } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";

/** A new engine may think otherwise: what was thought before stays. */
export function EarlierReports({ messageId }: { messageId: string }) {
  const t = useMessages(messagesMessages);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("earlierReports")}</summary>
      {open && <Reports messageId={messageId} />}
    </details>
  );
}

function Reports({ messageId }: { messageId: string }) {
  const t = useMessages(messagesMessages);
  const reports = useQuery(reportsQuery(messageId));
  if (reports.isPending) return <Loading lines={2} />;
  if (reports.isError) return <Failed error={reports.error} onRetry={() => reports.refetch()} />;
  const earlier = reports.data.items.slice(1);
  if (earlier.length === 0) return <p className="muted small">{t("noEarlierReports")}</p>;
  return (
    <ul className="earlier-reports">
      {earlier.map((report) => (
        <li key={report.analysedAt}>
          <Verdict standing={standingOf(report)} />
          <span>{report.sentence}</span>
          <span className="muted small">
            <Time at={report.analysedAt} /> · {t("engine")} <span className="exact">{report.engine}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
