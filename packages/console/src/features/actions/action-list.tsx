import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { Button } from "../../components/button.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { ActionCard } from "./action-card.tsx";
import { type ActionView, actionsQuery } from "./actions.api.ts";
import { actionsMessages } from "./actions.messages.ts";

const empty = {
  approval: "emptyApproval",
  tasks: "emptyTasks",
  open: "emptyOpen",
  done: "emptyDone",
  all: "emptyDone",
} as const satisfies Record<ActionView, keyof typeof actionsMessages>;

/** The actions of the desk in one view, each with what comes next for this member. */
export function ActionList({
  view,
  link,
}: {
  view: ActionView;
  link: (conversationId: string, words: string) => ReactNode;
}) {
  const t = useMessages(actionsMessages);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const actions = useInfiniteQuery(actionsQuery(view));
  if (actions.isPending) return <Loading lines={6} />;
  if (actions.isError) return <Failed error={actions.error} onRetry={() => actions.refetch()} />;
  const items = actions.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <Empty icon="key" title={t(empty[view])}>
        {t("emptyLead")}
      </Empty>
    );
  return (
    <>
      <ul className="action-list" ref={list}>
        {items.map((action) => (
          <li key={action.id}>
            <ActionCard
              action={action}
              canWrite={false}
              place={link(action.conversationId, t("openConversation"))}
            />
          </li>
        ))}
      </ul>
      {actions.hasNextPage && (
        <Button busy={actions.isFetchingNextPage} onClick={() => actions.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
