import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { isRequestAction, requestMessages } from "../../lib/request.messages.ts";
import type { Conversation } from "./conversations.api.ts";
import { conversationsMessages } from "./conversations.messages.ts";

/** The sensitive actions this conversation asks for, calmly, before anybody does one of them. */
export function RequestsBanner({ requests }: Pick<Conversation, "requests">) {
  const t = useMessages(conversationsMessages);
  const word = useMessages(requestMessages);
  const format = useFormat();
  const latest = requests.at(-1);
  if (!latest) return null;
  const actions = [...new Set(requests.map(({ action }) => action))].map((action) =>
    isRequestAction(action) ? word(action) : action,
  );
  return (
    <section className="requests-banner">
      <Icon name="key" size={20} />
      <p>
        <strong>{t("asksFor", { actions: format.list(actions) })}</strong> {t("proofFirst")}
      </p>
      <Button kind="quiet" onClick={() => showMessage(latest.messageId)}>
        {t("showRequest")}
      </Button>
    </section>
  );
}

function showMessage(id: string): void {
  document.getElementById(`message-${id}`)?.scrollIntoView({ block: "start" });
}
