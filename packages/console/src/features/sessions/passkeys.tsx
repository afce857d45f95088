import type { listPasskeys, ResponseOf } from "@atalaia/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { isApiError } from "../../lib/api-error.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { passkeysQuery, useAddPasskey, useRemovePasskey } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";

type Passkey = ResponseOf<typeof listPasskeys>["items"][number];

export function Passkeys() {
  const t = useMessages(sessionsMessages);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey>();
  return (
    <Section id="passkeys" title={t("passkeys")} lead={t("passkeysLead")}>
      <PasskeyList onRemove={setRemoving} />
      <Button icon="plus" onClick={() => setAdding(true)}>
        {t("addPasskey")}
      </Button>
      <Dialog open={adding} onOpenChange={setAdding} title={t("addPasskey")} lead={t("addPasskeyLead")}>
        <AddPasskeyForm onDone={() => setAdding(false)} />
      </Dialog>
      <Dialog
        open={removing !== undefined}
        onOpenChange={() => setRemoving(undefined)}
        title={t("removePasskey", { name: removing?.label ?? "" })}
        lead={t("removePasskeyLead")}
      >
        {removing && <RemovePasskey passkey={removing} onDone={() => setRemoving(undefined)} />}
      </Dialog>
    </Section>
  );
}

function PasskeyList({ onRemove }: { onRemove: (passkey: Passkey) => void }) {
  const t = useMessages(sessionsMessages);
  const passkeys = useQuery(passkeysQuery);
  if (passkeys.isPending) return <Loading lines={2} />;
  if (passkeys.isError) return <Failed error={passkeys.error} onRetry={() => passkeys.refetch()} />;
  if (passkeys.data.items.length === 0) {
    return (
      <Empty icon="key" title={t("noPasskeys")}>
        {t("noPasskeysLead")}
      </Empty>
    );
  }
  return (
    <Table
      caption={t("passkeys")}
      rows={passkeys.data.items}
      rowKey={(passkey) => passkey.id}
      columns={[
        {
          id: "label",
          head: t("passkeyLabel"),
          main: true,
          cell: (passkey) => <strong>{passkey.label}</strong>,
        },
        { id: "created", head: t("created"), cell: (passkey) => <Time at={passkey.createdAt} form="date" /> },
        {
          id: "used",
          head: t("lastUsed"),
          cell: (passkey) => (passkey.lastUsedAt ? <Time at={passkey.lastUsedAt} form="ago" /> : t("never")),
        },
        {
          id: "acts",
          head: t("acts"),
          bare: true,
          cell: (passkey) => (
            <Button
              kind="quiet"
              aria-label={t("removeNamed", { name: passkey.label })}
              onClick={() => onRemove(passkey)}
            >
              {t("remove")}
            </Button>
          ),
        },
      ]}
    />
  );
}

function AddPasskeyForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(sessionsMessages);
  const toast = useToast();
  const add = useAddPasskey();
  const [label, setLabel] = useState("");
  function done() {
    toast({ text: t("passkeyAdded") });
    onDone();
  }
  return (
    <Form
      error={add.error}
      onSubmit={() => add.mutate(label, { onSuccess: done })}
      actions={
        <Button kind="primary" icon="key" type="submit" busy={add.isPending}>
          {t("addPasskey")}
        </Button>
      }
    >
      <TextField
        label={t("passkeyLabel")}
        hint={t("passkeyLabelHint")}
        required
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
    </Form>
  );
}

function RemovePasskey({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const t = useMessages(sessionsMessages);
  const toast = useToast();
  const problem = useProblemText();
  const remove = useRemovePasskey();
  const error = isApiError(remove.error, "conflict") ? t("lastWayIn") : problem(remove.error);
  function done() {
    toast({ text: t("passkeyRemoved") });
    onDone();
  }
  return (
    <>
      {error !== "" && <Notice tone="danger">{error}</Notice>}
      <DialogActions>
        <Button onClick={onDone}>{t("cancel")}</Button>
        <Button
          kind="danger"
          icon="trash"
          busy={remove.isPending}
          onClick={() => remove.mutate(passkey.id, { onSuccess: done })}
        >
          {t("remove")}
        </Button>
      </DialogActions>
    </>
  );
}
