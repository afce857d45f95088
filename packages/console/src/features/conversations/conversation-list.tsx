import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { Button } from "../../components/button.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { ConversationRow } from "./conversation-row.tsx";
import { conversationsQuery, type Filter, type Summary } from "./conversations.api.ts";
import { conversationsMessages } from "./conversations.messages.ts";
import { useNearEnd } from "./use-near-end.ts";
import { useSettled } from "./use-settled.ts";
import "./conversation-list.css";

export interface ListProps {
  readonly filter: Filter;
  readonly words: string;
  /** The row's link, which covers the row. */
  readonly link: (conversation: Summary, words: ReactNode) => ReactNode;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
}

/** Conversations, newest first; rows keep their place while somebody reads, points at or walks through them. */
export function ConversationList(props: ListProps) {
  const query = useInfiniteQuery(conversationsQuery(props.filter, props.words));
  if (query.isPending) return <Loading lines={8} />;
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <NothingHere {...props} />;
  return (
    <Rows
      {...props}
      items={items}
      more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
      isLoadingMore={query.isFetchingNextPage}
    />
  );
}

function Rows({
  items,
  more,
  isLoadingMore,
  link,
  selected,
  onSelect,
}: ListProps & {
  items: readonly Summary[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const t = useMessages(conversationsMessages);
  const list = useRef<HTMLUListElement>(null);
  const end = useNearEnd(more);
  const isHeld = () => isBeingRead(list.current);
  const { rows, waiting, release } = useSettled(items, isHeld);
  useRowKeys(list);
  function showNew() {
    release();
    list.current?.parentElement?.scrollTo({ top: 0 });
  }
  return (
    <>
      <div className="conversations-new" role="status">
        {waiting > 0 && (
          <Button kind="primary" icon="refresh" onClick={showNew}>
            {t("newOnes", { count: waiting })}
          </Button>
        )}
      </div>
      <ul
        className="conversations"
        ref={list}
        aria-label={t("title")}
        onPointerLeave={() => waiting > 0 && !isScrolled(list.current) && release()}
      >
        {rows.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            link={link}
            isSelected={selected.has(conversation.id)}
            onSelect={onSelect}
          />
        ))}
      </ul>
      {more && (
        <div className="conversations-end" ref={end}>
          <Button busy={isLoadingMore} onClick={more}>
            {t("more")}
          </Button>
        </div>
      )}
    </>
  );
}

function isScrolled(list: HTMLElement | null): boolean {
  return (list?.closest(".split-list")?.scrollTop ?? 0) > 8 || scrollY > 8;
}

function isBeingRead(list: HTMLElement | null): boolean {
  return !!list && (isScrolled(list) || list.matches(":hover, :focus-within"));
}

function NothingHere({ filter, words }: ListProps) {
  const t = useMessages(conversationsMessages);
  const [icon, title, lead] =
    words !== ""
      ? (["search", "emptySearch", "emptySearchLead"] as const)
      : filter.view === "attention"
        ? (["check", "emptyAttention", "emptyAttentionLead"] as const)
        : (["inbox", "empty", "emptyLead"] as const);
  return (
    <div className="conversations-nothing">
      <Empty icon={icon} title={t(title)}>
        {t(lead)}
      </Empty>
    </div>
  );
}
