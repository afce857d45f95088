import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Checkbox, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { OneTimeSecret } from "../../components/one-time-secret.tsx";
import { Section } from "../../components/page.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { ConnectionTest } from "./connection-test.tsx";
import {
  type Inbox,
  type InboxKind,
  type InboxSettings,
  useDeleteInbox,
  useSaveInbox,
} from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";
import { KindFields } from "./kind-fields.tsx";
import { kinds } from "./kinds.ts";
import "./inboxes.css";

interface FormProps {
  readonly kind: InboxKind;
  /** Absent while it is being opened. */
  readonly inbox?: Inbox | undefined;
  readonly onSaved: (inbox: Inbox) => void;
  readonly onRemoved: () => void;
  /** What else belongs to an inbox of this kind, below the fields: embed code, secret. */
  readonly extras?: (settings: InboxSettings) => ReactNode;
}

/** An inbox: what is the same for every kind, then the fields of its own kind, the test, and saving. */
export function InboxForm({ kind, inbox, onSaved, onRemoved, extras }: FormProps) {
  const t = useMessages(inboxesMessages);
  const toast = useToast();
  const save = useSaveInbox();
  const [name, setName] = useState(inbox?.name ?? t(kind));
  const [enabled, setEnabled] = useState(inbox?.enabled ?? true);
  const [days, setDays] = useState(inbox ? String(inbox.retentionDays ?? "") : "365");
  const [settings, setSettings] = useState<InboxSettings>(inbox?.settings ?? kinds[kind].settings);
  function submit() {
    const body = { name: name.trim(), enabled, retentionDays: days === "" ? null : Number(days), settings };
    save.mutate(
      { id: inbox?.id, body },
      {
        onSuccess: (saved) => {
          toast({ text: t("saved") });
          if (!saved.secret) onSaved(saved.inbox);
        },
      },
    );
  }
  if (save.data?.secret) {
    const { inbox: opened, secret } = save.data;
    return <SecretOnce secret={secret} onDone={() => onSaved(opened)} />;
  }
  return (
    <>
      <Form
        error={save.error}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit" busy={save.isPending}>
              {t("save")}
            </Button>
            {inbox && <RemoveButton inbox={inbox} onRemoved={onRemoved} />}
          </>
        }
      >
        <Section id="general" title={t("general")} lead={t(kinds[kind].hint)}>
          <TextField
            label={t("name")}
            required
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={t("retention")}
            hint={t("retentionHint")}
            optional
            type="number"
            min={1}
            max={3650}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
          <Checkbox
            label={t("enabled")}
            checked={enabled}
            onChange={(event) => setEnabled(event.target.checked)}
          />
        </Section>
        <KindFields settings={settings} secrets={inbox?.secrets ?? []} onChange={setSettings} />
        {kinds[kind].isTestable && <ConnectionTest inboxId={inbox?.id ?? null} settings={settings} />}
      </Form>
      {extras?.(settings)}
    </>
  );
}

function SecretOnce({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useMessages(inboxesMessages);
  return (
    <>
      <OneTimeSecret title={t("secretTitle")} lead={t("secretLead")} secret={secret} />
      <div>
        <Button kind="primary" onClick={onDone}>
          {t("edit")}
        </Button>
      </div>
    </>
  );
}

function RemoveButton({ inbox, onRemoved }: { inbox: Inbox; onRemoved: () => void }) {
  const t = useMessages(inboxesMessages);
  const remove = useDeleteInbox();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t("remove")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("removeTitle", { name: inbox.name })}
        lead={t("removeLead")}
        act={t("removeAct")}
        error={remove.error}
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(inbox.id, { onSuccess: onRemoved })}
      />
    </>
  );
}
