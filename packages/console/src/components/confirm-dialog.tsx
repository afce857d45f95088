import { useMessages } from "../lib/i18n/i18n.tsx";
import { useProblemText } from "../lib/problem.ts";
import { Button } from "./button.tsx";
import { componentMessages } from "./components.messages.ts";
import { Dialog, DialogActions } from "./dialog.tsx";
import type { IconName } from "./icon.tsx";
import { Notice } from "./notice.tsx";

/** Asks once more before something that cannot be taken back; says what will happen, and what went wrong. */
export function ConfirmDialog({
  open,
  title,
  lead,
  act,
  icon = "trash",
  error,
  busy,
  onClose,
  onConfirm,
}: {
  open: boolean;
  title: string;
  lead: string;
  /** The word on the deciding button. */
  act: string;
  icon?: IconName;
  error: unknown;
  busy: boolean;
  onClose: () => void;
  onConfirm: () => void;
}) {
  const t = useMessages(componentMessages);
  const problem = useProblemText()(error);
  return (
    <Dialog open={open} onOpenChange={onClose} title={title} lead={lead}>
      {problem !== "" && <Notice tone="danger">{problem}</Notice>}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="danger" icon={icon} busy={busy} onClick={onConfirm}>
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
