import { Link } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { AlertList } from "../../features/alerts/alert-list.tsx";
import { alertsMessages } from "../../features/alerts/alerts.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { paths } from "../paths.ts";

/** What nobody may overlook. Whoever may not read conversations is led to none. */
export function AlertsPage() {
  const t = useMessages(alertsMessages);
  const me = useMe();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <AlertList
        links={{
          conversation: (conversationId, words) =>
            may(me, "conversations:read") && (
              <Link to={paths.conversation} params={{ conversationId }} search={{ view: "all" }}>
                {words}
              </Link>
            ),
          contact: (contactId, words) =>
            may(me, "contacts:read") && (
              <Link to={paths.contact} params={{ contactId }}>
                {words}
              </Link>
            ),
        }}
      />
    </Page>
  );
}
