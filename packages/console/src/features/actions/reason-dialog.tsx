import { type ReactNode, useState } from "react";
import { Button, type ButtonKind } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextAreaField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { IconName } from "../../components/icon.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { actionsMessages } from "./actions.messages.ts";

export interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly lead: string;
  readonly act: string;
  readonly label?: string;
  readonly icon?: IconName;
  readonly kind?: ButtonKind;
  readonly least?: number;
  readonly longest?: number;
  readonly error: unknown;
  readonly busy: boolean;
  /** What has to be known before; stands above the reason. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** An act that wants a reason, which is recorded. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog open={props.open} onOpenChange={props.onClose} title={props.title} lead={props.lead}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({
  act,
  label,
  icon,
  kind = "primary",
  least = 5,
  longest = 500,
  error,
  busy,
  children,
  onClose,
  onReason,
}: ReasonDialogProps) {
  const t = useMessages(actionsMessages);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < least;
  function submit() {
    setTried(true);
    if (!isShort) onReason(reason.trim());
  }
  return (
    <Form
      error={error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind={kind} {...(icon ? { icon } : {})} type="submit" busy={busy}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      <TextAreaField
        label={label ?? t("reason")}
        error={tried && isShort ? t("reasonShort", { least }) : undefined}
        required
        maxLength={longest}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Form>
  );
}
