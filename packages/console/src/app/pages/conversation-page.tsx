import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { ActionPanel } from "../../features/actions/action-panel.tsx";
import { OpenActionButton } from "../../features/actions/open-action.tsx";
import { CallHint } from "../../features/calls/call-hint.tsx";
import { CallPanel } from "../../features/calls/call-panel.tsx";
import { Composer } from "../../features/conversations/composer.tsx";
import { ConversationView } from "../../features/conversations/conversation-view.tsx";
import type { Conversation } from "../../features/conversations/conversations.api.ts";
import { conversationsMessages } from "../../features/conversations/conversations.messages.ts";
import type { Mode } from "../../features/conversations/drafts.ts";
import { inboxesQuery } from "../../features/inboxes/inboxes.api.ts";
import { macrosQuery } from "../../features/macros/macros.api.ts";
import { membersQuery } from "../../features/members/members.api.ts";
import { MessageCard } from "../../features/messages/message-card.tsx";
import { RevealMark } from "../../features/reveals/reveal-mark.tsx";
import { revealsQuery } from "../../features/reveals/reveals.api.ts";
import { TokenReveal } from "../../features/reveals/token-reveal.tsx";
import { tagsQuery } from "../../features/tags/tags.api.ts";
import { useActions } from "../../lib/actions.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { paths } from "../paths.ts";

export function ConversationPage() {
  const t = useMessages(conversationsMessages);
  const navigate = useNavigate();
  const { conversationId } = useParams({ from: "/desk/inbox/$conversationId" });
  const members = useQuery(membersQuery);
  const tags = useQuery(tagsQuery);
  const reveals = useQuery(revealsQuery(conversationId));
  const toList = () => void navigate({ to: paths.inbox, search: (search) => search });
  return (
    <ConversationView
      key={conversationId}
      id={conversationId}
      people={(members.data?.items ?? []).filter(({ role, disabledAt }) => role !== "auditor" && !disabledAt)}
      tags={tags.data?.items ?? []}
      back={
        <Link to={paths.inbox} search={(search) => search} className="icon-button conversation-back">
          <Icon name="arrow-left" />
          <span className="visually-hidden">{t("back")}</span>
        </Link>
      }
      contactLink={(contactId, words) => (
        <Link to={paths.contact} params={{ contactId }} search={{ conversation: conversationId }}>
          {words}
        </Link>
      )}
      acts={({ id, contact }) => <OpenActionButton conversationId={id} contact={contact} />}
      gate={({ id, contact, requests, channel }) => (
        <ActionPanel
          conversationId={id}
          contactId={contact.id}
          requests={requests}
          canWrite={channel !== "phone"}
        />
      )}
      message={(message, contactId) => (
        <MessageCard
          key={message.id}
          message={message}
          drawToken={(token, text) => (
            <TokenReveal
              contactId={contactId}
              conversationId={conversationId}
              messageId={message.id}
              start={token.start}
              kind={token.label}
              text={text}
            />
          )}
        />
      )}
      asides={(reveals.data?.items ?? []).map((reveal) => ({
        id: reveal.id,
        at: reveal.at,
        node: <RevealMark reveal={reveal} />,
      }))}
      foot={(conversation) => <Foot conversation={conversation} />}
      onResolved={toList}
      onMarkedUnread={toList}
    />
  );
}

/** While a call runs its lines are written here; afterwards, and everywhere else, answers and notes. */
function Foot({ conversation }: { conversation: Conversation }) {
  const { call } = conversation;
  if (call && !call.endedAt) {
    const heard = conversation.messages.findLast(({ author, report }) => author.kind === "contact" && report);
    return (
      <CallPanel
        conversationId={conversation.id}
        startedAt={call.startedAt}
        hints={<CallHint report={heard?.report ?? undefined} />}
      />
    );
  }
  return <Writing conversation={conversation} />;
}

const silentKinds: ReadonlySet<string> = new Set(["phone", "upload"]);

function Writing({ conversation }: { conversation: Conversation }) {
  const t = useMessages(conversationsMessages);
  const macros = useQuery(macrosQuery);
  const inboxes = useQuery(inboxesQuery);
  const [mode, setMode] = useState<Mode>("reply");
  const kind = inboxes.data?.items.find(({ id }) => id === conversation.inboxId)?.kind;
  const group = t("groupConversation");
  useActions([
    {
      id: "conversation.reply",
      group,
      label: t("writeReply"),
      keys: "r",
      run: () => {
        setMode("reply");
        focusWriting();
      },
    },
    {
      id: "conversation.note",
      group,
      label: t("writeNote"),
      keys: "n",
      run: () => {
        setMode("note");
        focusWriting();
      },
    },
    { id: "conversation.macros", group, label: t("openMacros"), keys: "/", run: typeSlash },
  ]);
  return (
    <Composer
      conversationId={conversation.id}
      canReply={!kind || !silentKinds.has(kind)}
      macros={macros.data?.items ?? []}
      mode={mode}
      onMode={setMode}
    />
  );
}

const writing = () => document.querySelector<HTMLTextAreaElement>(".composer textarea");

function focusWriting(): void {
  requestAnimationFrame(() => writing()?.focus());
}

/** As if the slash had been typed at the end of what is written. */
function typeSlash(): void {
  const area = writing();
  if (!area) return;
  area.focus();
  const separator = area.value === "" || /\s$/u.test(area.value) ? "" : " ";
  area.setSelectionRange(area.value.length, area.value.length);
  area.setRangeText(`${separator}/`, area.value.length, area.value.length, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
