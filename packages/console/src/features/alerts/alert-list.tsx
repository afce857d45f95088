import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { RowList } from "../../components/row-list.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { Time, useNow } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { type Alert, alertsQuery } from "./alerts.api.ts";
import { alertKindMessages, alertsMessages } from "./alerts.messages.ts";
import { ReviewAlert } from "./review-alert.tsx";
import "./alerts.css";

interface Links {
  readonly conversation: (id: string, words: string) => ReactNode;
  readonly contact: (id: string, words: string) => ReactNode;
}

/** What is not looked into yet above what is. */
export function AlertList({ links }: { links: Links }) {
  const t = useMessages(alertsMessages);
  const alerts = useInfiniteQuery(alertsQuery);
  const [reviewed, setReviewed] = useState<Alert>();
  if (alerts.isPending) return <Loading lines={6} />;
  if (alerts.isError) return <Failed error={alerts.error} onRetry={() => alerts.refetch()} />;
  const items = alerts.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <Empty icon="bell" title={t("none")}>
        {t("noneLead")}
      </Empty>
    );
  const { open = [], seen = [] } = Object.groupBy(items, (alert) => (alert.seen ? "seen" : "open"));
  return (
    <>
      <h2>{t("open")}</h2>
      {open.length === 0 && <p className="muted">{t("allSeen")}</p>}
      {open.length > 0 && <Rows label={t("open")} alerts={open} links={links} onReview={setReviewed} />}
      {seen.length > 0 && (
        <>
          <h2>{t("closed")}</h2>
          <Rows label={t("closed")} alerts={seen} links={links} onReview={setReviewed} />
        </>
      )}
      {alerts.hasNextPage && (
        <Button busy={alerts.isFetchingNextPage} onClick={() => alerts.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
      <ReviewAlert alert={reviewed} onClose={() => setReviewed(undefined)} />
    </>
  );
}

interface RowsProps {
  readonly label: string;
  readonly alerts: readonly Alert[];
  readonly links: Links;
  readonly onReview: (alert: Alert) => void;
}

function Rows({ label, alerts, links, onReview }: RowsProps) {
  return (
    <RowList label={label} items={alerts} itemKey={({ id }) => id} margin={({ at }) => <Time at={at} />}>
      {(alert) => <Row alert={alert} links={links} onReview={onReview} />}
    </RowList>
  );
}

function Row({ alert, links, onReview }: Pick<RowsProps, "links" | "onReview"> & { alert: Alert }) {
  const t = useMessages(alertsMessages);
  const kind = useMessages(alertKindMessages);
  return (
    <div className="alert" data-seen={alert.seen ? true : undefined}>
      <p className="alert-kind">
        <Icon name={alert.seen ? "check" : "warning"} size={16} />
        <strong>{kind(alert.kind)}</strong>
        {alert.member && <span className="muted">{t("by", { name: alert.member.name })}</span>}
        {alert.dueAt && !alert.seen && <Due at={alert.dueAt} />}
      </p>
      <p>{alert.sentence}</p>
      <p className="alert-acts">
        {alert.conversationId && links.conversation(alert.conversationId, t("conversation"))}
        {alert.contactId && links.contact(alert.contactId, t("contact"))}
        {!alert.seen && <ReviewButton alert={alert} onReview={onReview} />}
      </p>
      {alert.seen && (
        <p className="alert-found">
          {t("seenBy", { name: alert.seen.by, comment: alert.seen.comment })}{" "}
          <span className="muted small">
            <Time at={alert.seen.at} />
          </span>
        </p>
      )}
    </div>
  );
}

function Due({ at }: { at: string }) {
  const t = useMessages(alertsMessages);
  const format = useFormat();
  const isOver = Date.parse(at) < useNow();
  return (
    <Badge tone={isOver ? "danger" : "caution"} icon="clock">
      {t(isOver ? "overdue" : "due", { time: format.dateTime(at) })}
    </Badge>
  );
}

function ReviewButton({ alert, onReview }: { alert: Alert; onReview: (alert: Alert) => void }) {
  const t = useMessages(alertsMessages);
  const me = useMe();
  if (!may(me, "actions:approve")) return null;
  if (alert.member?.id === me.id) return <span className="muted small">{t("own")}</span>;
  return (
    <Button onClick={() => onReview(alert)} data-row="">
      {t("review")}
    </Button>
  );
}
