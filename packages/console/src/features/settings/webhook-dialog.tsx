import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Checkbox, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { OneTimeSecret } from "../../components/one-time-secret.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useSaveWebhook, type Webhook, type WebhookBody } from "./settings.api.ts";
import { settingsMessages } from "./settings.messages.ts";

const allEvents = [
  "message.analysed",
  "message.held",
  "message.released",
  "conversation.updated",
  "alert.raised",
] as const satisfies WebhookBody["events"];

export function WebhookDialog({
  open,
  webhook,
  onClose,
}: {
  open: boolean;
  webhook: Webhook | undefined;
  onClose: () => void;
}) {
  const t = useMessages(settingsMessages);
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={t(webhook ? "webhooks" : "addWebhook")}
      lead={t("webhooksLead")}
    >
      <WebhookForm webhook={webhook} onClose={onClose} />
    </Dialog>
  );
}

function WebhookForm({ webhook, onClose }: { webhook: Webhook | undefined; onClose: () => void }) {
  const t = useMessages(settingsMessages);
  const save = useSaveWebhook();
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [events, setEvents] = useState<WebhookBody["events"]>(webhook?.events ?? ["message.held"]);
  const [enabled, setEnabled] = useState(webhook?.enabled ?? true);
  if (save.data)
    return (
      <>
        <OneTimeSecret title={t("secretTitle")} lead={t("secretLead")} secret={save.data} />
        <DialogActions>
          <Button kind="primary" onClick={onClose}>
            {t("done")}
          </Button>
        </DialogActions>
      </>
    );
  function submit() {
    if (events.length === 0) return;
    save.mutate(
      { id: webhook?.id, url: url.trim(), events, enabled },
      { onSuccess: (secret) => secret === null && onClose() },
    );
  }
  return (
    <Form
      error={save.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("url")}
        type="url"
        required
        exact
        maxLength={500}
        autoComplete="off"
        placeholder="https://"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <fieldset className="settings-choices">
        <legend className="field-label">{t("events")}</legend>
        {allEvents.map((event) => (
          <Checkbox
            key={event}
            label={t(event)}
            checked={events.includes(event)}
            onChange={(change) =>
              setEvents(
                allEvents.filter((one) => (one === event ? change.target.checked : events.includes(one))),
              )
            }
          />
        ))}
        {events.length === 0 && <p role="alert">{t("oneEvent")}</p>}
      </fieldset>
      <Checkbox
        label={t("enabled")}
        checked={enabled}
        onChange={(event) => setEnabled(event.target.checked)}
      />
    </Form>
  );
}
