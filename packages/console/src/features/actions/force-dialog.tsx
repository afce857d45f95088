import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useMe } from "../../lib/session.ts";
import { type Action, useForce } from "./actions.api.ts";
import { stepMessages } from "./actions.messages.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Break-glass: always possible, never silent. What follows is said before. */
export function ForceDialog({
  action,
  open,
  onClose,
}: {
  action: Action;
  open: boolean;
  onClose: () => void;
}) {
  const t = useMessages(stepMessages);
  const me = useMe();
  const force = useForce();
  return (
    <ReasonDialog
      open={open}
      title={t("forceTitle")}
      lead={t("forceLead")}
      label={t("forceReason")}
      act={t("forceAct")}
      icon="warning"
      kind="danger"
      least={20}
      longest={1000}
      error={force.error}
      busy={force.isPending}
      onClose={onClose}
      onReason={(reason) =>
        force.mutate({ id: action.id, digest: action.digest, reason }, { onSuccess: onClose })
      }
    >
      <ul className="consequences">
        {(["forceAlert", "forceNotice", "forceReview"] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      {!me.hasPasskey && <Notice tone="caution">{t("forceNoPasskey")}</Notice>}
    </ReasonDialog>
  );
}
