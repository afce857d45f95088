import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { may, useMe } from "../../lib/session.ts";
import { type Message, useWithdrawRelease } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";
import { ReleaseDialog } from "./release-dialog.tsx";

/** The barrier before a message, with the way through it; afterwards who lifted it and why. */
export function HeldBanner({ message }: { message: Message }) {
  if (message.direction !== "incoming") return null;
  if (message.state === "held" || message.state === "quarantined") return <Barrier message={message} />;
  return message.release ? <Released message={message} release={message.release} /> : null;
}

function Barrier({ message }: { message: Message }) {
  const t = useMessages(messagesMessages);
  const mayRelease = may(useMe(), "messages:release");
  const [asking, setAsking] = useState(false);
  return (
    <div className="barrier">
      <Icon name="held" size={22} />
      <div className="barrier-words">
        <strong>{t("heldTitle")}</strong>
        <p>
          {t("heldLead")} {!mayRelease && t("heldAsk")}
        </p>
      </div>
      {mayRelease && (
        <Button icon="unlock" onClick={() => setAsking(true)}>
          {t("release")}
        </Button>
      )}
      <ReleaseDialog message={asking ? message : undefined} onClose={() => setAsking(false)} />
    </div>
  );
}

function Released({ message, release }: { message: Message; release: NonNullable<Message["release"]> }) {
  const t = useMessages(messagesMessages);
  const toast = useToast();
  const problem = useProblemText();
  const withdraw = useWithdrawRelease();
  const mayRelease = may(useMe(), "messages:release");
  const tell = {
    onSuccess: () => toast({ text: t("heldAgain") }),
    onError: (error: unknown) => toast({ text: problem(error), tone: "failed" as const }),
  };
  return (
    <div className="barrier" data-open="">
      <Icon name="unlock" size={18} />
      <div className="barrier-words">
        <p>
          <strong>{t("releasedBy", { name: release.by })}</strong>, <Time at={release.at} />
        </p>
        <p dir="auto">“{release.reason}”</p>
      </div>
      {mayRelease && (
        <Button kind="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate(message.id, tell)}>
          {t("holdAgain")}
        </Button>
      )}
    </div>
  );
}
