import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { ActionList } from "../../features/actions/action-list.tsx";
import { type ActionView, actionViews } from "../../features/actions/actions.api.ts";
import { actionsMessages } from "../../features/actions/actions.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { paths } from "../paths.ts";

const labels = {
  approval: "viewApproval",
  tasks: "viewTasks",
  open: "viewOpen",
  done: "viewDone",
} as const satisfies Record<(typeof actionViews)[number], keyof typeof actionsMessages>;

/** What is sensitive, across the whole desk: who approves begins with what waits for them. */
export function ActionsPage() {
  const t = useMessages(actionsMessages);
  const navigate = useNavigate();
  const mayApprove = may(useMe(), "actions:approve");
  const { list = mayApprove ? "approval" : "open" } = useSearch({ from: "/desk/actions" });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Tabs
        label={t("title")}
        value={list}
        onChange={(next) => void navigate({ to: paths.actions, search: { list: next as ActionView } })}
        tabs={actionViews.map((one) => ({
          id: one,
          label: t(labels[one]),
          content: (
            <ActionList
              view={one}
              link={(conversationId, words) => (
                <Link to={paths.conversation} params={{ conversationId }} search={{ view: "all" }}>
                  {words}
                </Link>
              )}
            />
          ),
        }))}
      />
    </Page>
  );
}
