import { useInfiniteQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { Button } from "../../components/button.tsx";
import { useTitle } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toast.tsx";
import { useActions } from "../../lib/actions.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { useMe } from "../../lib/session.ts";
import { ConversationHead, type Person, type Tag } from "./conversation-head.tsx";
import {
  type Change,
  type Conversation,
  conversationQuery,
  useUpdateConversation,
} from "./conversations.api.ts";
import { conversationsMessages } from "./conversations.messages.ts";
import { type Aside, interleave } from "./interleave.ts";
import { useFollowing } from "./use-following.ts";
import "./conversation.css";

interface ViewProps {
  readonly id: string;
  readonly people: readonly Person[];
  readonly tags: readonly Tag[];
  readonly back: ReactNode;
  readonly contactLink: (contactId: string, words: ReactNode) => ReactNode;
  /** What can be done with the conversation beyond answering it, beside its other acts. */
  readonly acts?: (conversation: Conversation) => ReactNode;
  /** What the conversation asks for and what became of it, above its messages. */
  readonly gate: (conversation: Conversation) => ReactNode;
  readonly message: (message: Conversation["messages"][number], contactId: string) => ReactNode;
  /** What happened around the messages, shown among them by its time. */
  readonly asides?: readonly Aside[];
  /** What stands below the messages: composer, or the panel of a running call. */
  readonly foot: (conversation: Conversation) => ReactNode;
  readonly onResolved: () => void;
  readonly onMarkedUnread: () => void;
}

/** A conversation: its head, what it asks for, its messages, and below them the place to write. */
export function ConversationView(props: ViewProps) {
  const query = useInfiniteQuery(conversationQuery(props.id));
  if (query.isPending) return <Loading lines={10} />;
  if (query.isError)
    return (
      <div className="conversation-nothing">
        {props.back}
        <Failed error={query.error} onRetry={() => query.refetch()} />
      </div>
    );
  const [latest] = query.data.pages;
  if (!latest) return null;
  const messages = [...query.data.pages].reverse().flatMap((page) => page.messages);
  return (
    <Shown
      {...props}
      conversation={{ ...latest, messages, earlier: query.data.pages.at(-1)?.earlier }}
      earlier={
        query.hasNextPage && (
          <Button kind="quiet" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            <EarlierWord />
          </Button>
        )
      }
    />
  );
}

function EarlierWord() {
  return useMessages(conversationsMessages)("earlier");
}

function Shown(props: ViewProps & { conversation: Conversation; earlier: ReactNode }) {
  const t = useMessages(conversationsMessages);
  const { conversation } = props;
  const acts = useConversationActs(props);
  const log = useRef<HTMLDivElement>(null);
  const entries = interleave(conversation.messages, props.asides ?? [], conversation.earlier !== undefined);
  const following = useFollowing(log, conversation.id, conversation.messages.at(-1)?.id);
  useTitle(conversation.subject ?? t("contact", { name: conversation.contact.name }));
  return (
    <div className="conversation">
      <ConversationHead
        conversation={conversation}
        people={props.people}
        tags={props.tags}
        back={props.back}
        moreActs={props.acts?.(conversation)}
        contactLink={(words) => props.contactLink(conversation.contact.id, words)}
        {...acts}
      />
      <div className="conversation-gate">{props.gate(conversation)}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="conversation-log" ref={log} tabIndex={0} aria-label={t("messages")}>
        <div className="conversation-earlier">{props.earlier}</div>
        {entries.map((entry) =>
          "node" in entry ? (
            <Fragment key={entry.id}>{entry.node}</Fragment>
          ) : (
            props.message(entry, conversation.contact.id)
          ),
        )}
        <div className="conversation-below" role="status">
          {following.isBehind && (
            <Button kind="primary" icon="chevron-down" onClick={following.catchUp}>
              {t("newBelow")}
            </Button>
          )}
        </div>
      </section>
      {props.foot(conversation)}
    </div>
  );
}

function useConversationActs({
  conversation,
  onResolved,
  onMarkedUnread,
}: ViewProps & { conversation: Conversation }) {
  const t = useMessages(conversationsMessages);
  const me = useMe();
  const toast = useToast();
  const problem = useProblemText();
  const update = useUpdateConversation();
  const { id, status, unread } = conversation;
  const leftUnread = useRef(false);
  const lastId = conversation.messages.at(-1)?.id;
  function onChange(change: Change, done?: () => void) {
    update.mutate(
      { id, change },
      {
        ...(done ? { onSuccess: done } : {}),
        onError: (error) => toast({ text: problem(error), tone: "failed" }),
      },
    );
  }
  function onResolve() {
    onChange({ status: "resolved" }, () => {
      toast({ text: t("resolvedDone"), undo: () => onChange({ status }) });
      onResolved();
    });
  }
  function onMarkUnread() {
    leftUnread.current = true;
    onChange({ unread: true }, onMarkedUnread);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per message that arrives while it is on screen.
  useEffect(() => {
    if (unread && !leftUnread.current && document.visibilityState === "visible") onChange({ unread: false });
  }, [id, lastId]);
  const group = t("groupConversation");
  useActions([
    { id: "conversation.resolve", group, label: t("resolve"), keys: "e", run: onResolve },
    {
      id: "conversation.assignMe",
      group,
      label: t("assignMe"),
      keys: "a",
      run: () => onChange({ assigneeId: me.id }),
    },
    { id: "conversation.unread", group, label: t("markUnread"), keys: "u", run: onMarkUnread },
  ]);
  return { onChange: (change: Change) => onChange(change), onResolve, onMarkUnread };
}
