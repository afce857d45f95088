import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { SplitPane } from "../../components/split-pane.tsx";
import { callsMessages } from "../../features/calls/calls.messages.ts";
import { StartCallDialog } from "../../features/calls/start-call-dialog.tsx";
import { ConversationList } from "../../features/conversations/conversation-list.tsx";
import type { Summary, View } from "../../features/conversations/conversations.api.ts";
import { conversationsMessages } from "../../features/conversations/conversations.messages.ts";
import { Filters, SearchField, Views } from "../../features/conversations/list-head.tsx";
import { SelectionBar } from "../../features/conversations/selection-bar.tsx";
import { inboxesQuery } from "../../features/inboxes/inboxes.api.ts";
import { tagsQuery } from "../../features/tags/tags.api.ts";
import { useActions } from "../../lib/actions.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { toggled } from "../../lib/toggled.ts";
import { paths } from "../paths.ts";
import "./inbox-page.css";

/** The list stays while one goes from conversation to conversation beside it. */
export function InboxPage() {
  const { conversationId } = useParams({ strict: false });
  return (
    <div className="inbox-page">
      <SplitPane
        name="inbox"
        showing={conversationId ? "detail" : "list"}
        list={<ListPane />}
        detail={<Outlet />}
      />
    </div>
  );
}

function ListPane() {
  const t = useMessages(conversationsMessages);
  const navigate = useNavigate();
  const { view = "attention", ...narrowing } = useSearch({ from: "/desk/inbox" });
  const { conversationId } = useParams({ strict: false });
  const inboxes = useQuery(inboxesQuery);
  const tags = useQuery(tagsQuery);
  const [words, setWords] = useState("");
  const { selected, toggle, clear } = useSelection();
  const filter = { view, ...narrowing };
  const row = (conversation: Summary, inside: ReactNode) => (
    <Link
      to={paths.conversation}
      params={{ conversationId: conversation.id }}
      search={(search) => search}
      data-row=""
      aria-current={conversation.id === conversationId ? "true" : undefined}
    >
      {inside}
    </Link>
  );
  return (
    <>
      <header className="inbox-head">
        <div className="inbox-title">
          <h1 tabIndex={-1} data-focus-target={conversationId ? undefined : ""}>
            {t("title")}
          </h1>
          <NewCall />
        </div>
        <Views link={(each, inside) => <ViewLink view={each} current={view} inside={inside} />} />
        <div className="inbox-narrow">
          <SearchField words={words} onWords={setWords} />
          <Filters
            filter={narrowing}
            inboxes={inboxes.data?.items ?? []}
            tags={tags.data?.items ?? []}
            onChange={(next) => void navigate({ to: ".", search: { view, ...next } })}
          />
        </div>
      </header>
      <ConversationList
        key={JSON.stringify([filter, words])}
        filter={filter}
        words={words}
        link={row}
        selected={selected}
        onSelect={toggle}
      />
      <SelectionBar ids={[...selected]} onDone={clear} />
    </>
  );
}

function ViewLink({ view, current, inside }: { view: View; current: View; inside: ReactNode }) {
  return (
    <Link to={paths.inbox} search={{ view }} aria-current={view === current ? "true" : undefined}>
      {inside}
    </Link>
  );
}

/** Rows are chosen with their box, or with `x` on the row that holds the focus. */
function useSelection() {
  const t = useMessages(conversationsMessages);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setSelected(toggled(selected, id));
  const group = t("title");
  useActions([
    {
      id: "inbox.select",
      group,
      label: t("selectKey"),
      keys: "x",
      keysOnly: true,
      run: () => {
        const row = document.activeElement?.closest<HTMLElement>("[data-conversation]");
        if (row?.dataset["conversation"]) toggle(row.dataset["conversation"]);
      },
    },
    {
      id: "inbox.search",
      group,
      label: t("focusSearch"),
      keys: "s",
      run: () => document.getElementById("conversation-search")?.focus(),
    },
  ]);
  return { selected, toggle, clear: () => setSelected(new Set()) };
}

function NewCall() {
  const t = useMessages(callsMessages);
  const navigate = useNavigate();
  const inboxes = useQuery(inboxesQuery);
  const [open, setOpen] = useState(false);
  const lines = (inboxes.data?.items ?? []).filter(({ kind, enabled }) => kind === "phone" && enabled);
  useActions([
    {
      id: "calls.start",
      group: t("panel"),
      label: t("newCall"),
      keys: "c",
      run: () => setOpen(true),
    },
  ]);
  return (
    <>
      <Button icon="phone" onClick={() => setOpen(true)}>
        {t("newCall")}
      </Button>
      <StartCallDialog
        open={open}
        lines={lines}
        onClose={() => setOpen(false)}
        onStarted={(conversationId) => {
          setOpen(false);
          void navigate({ to: paths.conversation, params: { conversationId }, search: (search) => search });
        }}
      />
    </>
  );
}
