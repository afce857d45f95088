import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { type Standing, useUnfreeze } from "./actions.api.ts";
import { actionsMessages } from "./actions.messages.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Somebody on file said: it was not me. Until a lead has heard them, nothing sensitive happens here. */
export function FrozenBanner({
  conversationId,
  frozen,
}: {
  conversationId: string;
  frozen: NonNullable<Standing["frozen"]>;
}) {
  const t = useMessages(actionsMessages);
  const format = useFormat();
  const mayLift = may(useMe(), "actions:approve");
  const unfreeze = useUnfreeze();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Notice
        tone="danger"
        title={t("frozenTitle", { time: format.dateTime(frozen.at) })}
        action={mayLift && <Button onClick={() => setAsking(true)}>{t("unfreeze")}</Button>}
      >
        <p>
          {t("frozenLead")} {!mayLift && t("frozenAsk")}
        </p>
      </Notice>
      <ReasonDialog
        open={asking}
        title={t("unfreezeTitle")}
        lead={t("unfreezeLead")}
        act={t("unfreezeAct")}
        icon="unlock"
        kind="danger"
        error={unfreeze.error}
        busy={unfreeze.isPending}
        onClose={() => setAsking(false)}
        onReason={(reason) =>
          unfreeze.mutate({ id: conversationId, reason }, { onSuccess: () => setAsking(false) })
        }
      />
    </>
  );
}
