import { Link } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { HeldQueue } from "../../features/messages/held-queue.tsx";
import { messagesMessages } from "../../features/messages/messages.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { paths } from "../paths.ts";

export function HeldPage() {
  const t = useMessages(messagesMessages);
  return (
    <Page title={t("queueTitle")} lead={t("queueLead")}>
      <HeldQueue
        openLink={(conversationId, words) => (
          <Link to={paths.conversation} params={{ conversationId }} search={{ view: "held" }}>
            {words}
          </Link>
        )}
      />
    </Page>
  );
}
