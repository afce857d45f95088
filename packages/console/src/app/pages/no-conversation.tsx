import { useTitle } from "../../components/page.tsx";
import { Empty } from "../../components/states.tsx";
import { conversationsMessages } from "../../features/conversations/conversations.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";

/** Beside the list before one is chosen. */
export function NoConversation() {
  const t = useMessages(conversationsMessages);
  useTitle(t("title"));
  return (
    <div className="inbox-none">
      <Empty icon="inbox" title={t("choose")}>
        {t("chooseLead")}
      </Empty>
    </div>
  );
}
