import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextAreaField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Contact, useEraseContact } from "./contacts.api.ts";
import { contactsMessages } from "./contacts.messages.ts";

export function EraseDialog({ contact, onClose }: { contact: Contact | undefined; onClose: () => void }) {
  const t = useMessages(contactsMessages);
  return (
    <Dialog
      open={contact !== undefined}
      onOpenChange={onClose}
      title={t("eraseTitle", { name: contact?.name ?? "" })}
      lead={t("eraseLead")}
    >
      {contact && <EraseForm contact={contact} onClose={onClose} />}
    </Dialog>
  );
}

/** No way back, so the short name has to be typed. */
function EraseForm({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useMessages(contactsMessages);
  const toast = useToast();
  const erase = useEraseContact();
  const [reason, setReason] = useState("");
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < 5;
  const isOther = name.trim().toUpperCase() !== contact.name.toUpperCase();
  function submit() {
    setTried(true);
    if (isShort || isOther) return;
    erase.mutate(
      { id: contact.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t("eraseDone") });
          onClose();
        },
      },
    );
  }
  return (
    <Form
      error={erase.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="danger" icon="trash" type="submit" busy={erase.isPending}>
            {t("eraseAct")}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t("reason")}
        hint={t("reasonHint")}
        error={tried && isShort ? t("reasonShort") : undefined}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextField
        label={t("typeName", { name: contact.name })}
        error={tried && isOther ? t("typeNameWrong") : undefined}
        exact
        autoComplete="off"
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </Form>
  );
}
