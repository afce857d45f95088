import { useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { PasswordField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Section } from "../../components/page.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useMe } from "../../lib/session.ts";
import { useSetPassword } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";
import { Totp } from "./totp.tsx";
import "./fallback.css";

/** Password and TOTP: the way in when no passkey is at hand. */
export function Fallback() {
  const t = useMessages(sessionsMessages);
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <Section id="fallback" title={t("fallback")} lead={t("fallbackLead")}>
      <div className="fallback-row">
        {me.hasPassword ? (
          <Badge tone="clear" icon="check">
            {t("passwordSet")}
          </Badge>
        ) : (
          <Badge>{t("passwordMissing")}</Badge>
        )}
        <Button onClick={() => setOpen(true)}>
          {me.hasPassword ? t("changePassword") : t("setPassword")}
        </Button>
      </div>
      <Totp />
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={me.hasPassword ? t("changePassword") : t("setPassword")}
      >
        <PasswordForm onDone={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(sessionsMessages);
  const me = useMe();
  const toast = useToast();
  const save = useSetPassword();
  const [password, setPassword] = useState("");
  function done() {
    toast({ text: t("passwordSaved") });
    onDone();
  }
  return (
    <Form
      error={save.error}
      onSubmit={() => save.mutate(password, { onSuccess: done })}
      actions={
        <Button kind="primary" type="submit" busy={save.isPending}>
          {t("save")}
        </Button>
      }
    >
      <input type="hidden" name="username" autoComplete="username" value={me.email} />
      <PasswordField
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </Form>
  );
}
