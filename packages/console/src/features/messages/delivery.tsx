import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { type Message, useRetryDelivery } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";

/** How far an answer got. Chat answers have no way to go and say only that they were sent. */
export function Delivery({ message }: { message: Message }) {
  const t = useMessages(messagesMessages);
  if (message.direction !== "outgoing") return null;
  const state = message.delivery?.state ?? stateOf(message);
  if (state === "failed") return <FailedDelivery message={message} />;
  return (
    <p className="delivery" data-state={state}>
      <Icon name={state === "sent" ? "check" : "clock"} size={14} />
      {t(state)}
    </p>
  );
}

function stateOf({ state }: Message): "queued" | "sent" | "failed" {
  return state === "queued" || state === "failed" ? state : "sent";
}

function FailedDelivery({ message }: { message: Message }) {
  const t = useMessages(messagesMessages);
  const toast = useToast();
  const problem = useProblemText();
  const retry = useRetryDelivery();
  const tell = {
    onSuccess: () => toast({ text: t("trying") }),
    onError: (error: unknown) => toast({ text: problem(error), tone: "failed" as const }),
  };
  return (
    <Notice
      tone="danger"
      title={t("failed")}
      action={
        <Button icon="refresh" busy={retry.isPending} onClick={() => retry.mutate(message.id, tell)}>
          {t("tryAgain")}
        </Button>
      }
    >
      {message.delivery?.error && <span className="exact small">{message.delivery.error}</span>}
    </Notice>
  );
}
