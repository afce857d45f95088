import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { type Member, useDisableMember } from "./members.api.ts";
import { membersMessages } from "./members.messages.ts";

export function DisableDialog({ member, onClose }: { member: Member | undefined; onClose: () => void }) {
  const t = useMessages(membersMessages);
  return (
    <Dialog
      open={member !== undefined}
      onOpenChange={onClose}
      title={t("disableTitle", { name: member?.name ?? "" })}
      lead={t("disableLead")}
    >
      {member && <DisableMember member={member} onClose={onClose} />}
    </Dialog>
  );
}

function DisableMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useMessages(membersMessages);
  const toast = useToast();
  const disable = useDisableMember();
  const error = useProblemText()(disable.error);
  function done() {
    toast({ text: t("disabledDone", { name: member.name }) });
    onClose();
  }
  return (
    <>
      {error !== "" && <Notice tone="danger">{error}</Notice>}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          kind="danger"
          icon="lock"
          busy={disable.isPending}
          onClick={() => disable.mutate(member.id, { onSuccess: done })}
        >
          {t("disable")}
        </Button>
      </DialogActions>
    </>
  );
}
