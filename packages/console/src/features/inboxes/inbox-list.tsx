import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Badge } from "../../components/badge.tsx";
import { Icon } from "../../components/icon.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Table } from "../../components/table.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Inbox, type InboxKind, inboxesQuery } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";
import { inboxKinds, kinds } from "./kinds.ts";
import "./inboxes.css";

export function InboxList({ link }: { link: (inbox: Inbox) => ReactNode }) {
  const t = useMessages(inboxesMessages);
  const inboxes = useQuery(inboxesQuery);
  if (inboxes.isPending) return <Loading />;
  if (inboxes.isError) return <Failed error={inboxes.error} onRetry={() => inboxes.refetch()} />;
  if (inboxes.data.items.length === 0) return <p className="muted">{t("none")}</p>;
  return (
    <Table
      caption={t("title")}
      rows={inboxes.data.items}
      rowKey={({ id }) => id}
      rowTone={({ enabled }) => (enabled ? undefined : "past")}
      columns={[
        { id: "name", head: t("name"), main: true, cell: (inbox) => link(inbox) },
        {
          id: "kind",
          head: t("kind"),
          cell: ({ kind }) => (
            <span className="inbox-kind">
              <Icon name={kinds[kind].icon} size={16} />
              {t(kind)}
            </span>
          ),
        },
        { id: "state", head: t("state"), cell: (inbox) => <InboxState inbox={inbox} /> },
      ]}
    />
  );
}

function InboxState({ inbox: { enabled, problem } }: { inbox: Inbox }) {
  const t = useMessages(inboxesMessages);
  if (!enabled) return <Badge icon="lock">{t("off")}</Badge>;
  if (problem)
    return (
      <Badge tone="danger" icon="warning">
        {t("problem", { code: problem.code })}
      </Badge>
    );
  return (
    <Badge tone="clear" icon="check">
      {t("on")}
    </Badge>
  );
}

/** Which way a new inbox should go. */
export function KindChoice({ link }: { link: (kind: InboxKind, words: string) => ReactNode }) {
  const t = useMessages(inboxesMessages);
  return (
    <ul className="kind-choice">
      {inboxKinds.map((kind) => (
        <li key={kind}>
          <Icon name={kinds[kind].icon} size={22} />
          <div>
            {link(kind, t(kind))}
            <p className="muted small">{t(kinds[kind].hint)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
