import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { Time } from "../../components/time.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { MessageCard } from "./message-card.tsx";
import { heldQuery } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";
import "./held-queue.css";

/** Everything behind the barrier, oldest first, each with its reasons and the way through. */
export function HeldQueue({ openLink }: { openLink: (conversationId: string, words: string) => ReactNode }) {
  const t = useMessages(messagesMessages);
  const held = useInfiniteQuery(heldQuery);
  if (held.isPending) return <Loading lines={6} />;
  if (held.isError) return <Failed error={held.error} onRetry={() => held.refetch()} />;
  const items = held.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <Empty icon="held" title={t("queueEmpty")}>
        {t("queueEmptyLead")}
      </Empty>
    );
  return (
    <>
      <ul className="held-queue">
        {items.map(({ message, conversation }) => (
          <li key={message.id}>
            <div className="held-margin">
              <span className="muted small">{t("waits")}</span>
              <strong>
                <Time at={message.at} form="ago" />
              </strong>
              {openLink(conversation.id, t("openConversation"))}
            </div>
            <MessageCard message={message} compact />
          </li>
        ))}
      </ul>
      {held.hasNextPage && (
        <Button busy={held.isFetchingNextPage} onClick={() => held.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
