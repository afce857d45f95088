import { Button } from "../../components/button.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { useMe } from "../../lib/session.ts";
import { type Change, useUpdateConversations } from "./conversations.api.ts";
import { conversationsMessages } from "./conversations.messages.ts";

/** Acts on all selected conversations. */
export function SelectionBar({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const t = useMessages(conversationsMessages);
  const me = useMe();
  const toast = useToast();
  const problem = useProblemText();
  const update = useUpdateConversations();
  if (ids.length === 0) return null;
  function act(change: Change, done?: string) {
    update.mutate(
      { ids, change },
      {
        onSuccess: () => {
          if (done) toast({ text: done });
          onDone();
        },
        onError: (error) => toast({ text: problem(error), tone: "failed" }),
      },
    );
  }
  return (
    <section className="selection" aria-label={t("selected", { count: ids.length })}>
      <strong>{t("selected", { count: ids.length })}</strong>
      <Button
        icon="check"
        busy={update.isPending}
        onClick={() => act({ status: "resolved" }, t("resolvedMany", { count: ids.length }))}
      >
        {t("resolve")}
      </Button>
      <Button icon="account" onClick={() => act({ assigneeId: me.id })}>
        {t("assignMe")}
      </Button>
      <Button kind="quiet" onClick={onDone}>
        {t("selectNone")}
      </Button>
    </section>
  );
}
