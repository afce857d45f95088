import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Action, useChangeParameters, useStartVerification } from "./actions.api.ts";
import { actionsMessages } from "./actions.messages.ts";
import { definitionsQuery } from "./definitions.api.ts";
import { filled, ParameterFields, type Values } from "./parameter-fields.tsx";

/** What is still to be entered before anything can be proven; the verification begins with it. */
export function ChangeParameters({ action, onDone }: { action: Action; onDone?: () => void }) {
  const t = useMessages(actionsMessages);
  const definitions = useQuery(definitionsQuery);
  const change = useChangeParameters();
  const verify = useStartVerification();
  const [values, setValues] = useState<Values>({});
  const definition = definitions.data?.items.find(({ id }) => id === action.definition.id);
  if (!definition) return null;
  function submit() {
    change.mutate(
      { id: action.id, parameters: filled(values) },
      {
        onSuccess: () => {
          onDone?.();
          verify.mutate(action.id);
        },
      },
    );
  }
  return (
    <Form
      error={change.error ?? verify.error}
      onSubmit={submit}
      actions={
        <Button
          kind="primary"
          icon="key"
          type="submit"
          data-next=""
          busy={change.isPending || verify.isPending}
        >
          {t("saveAndVerify")}
        </Button>
      }
    >
      <ParameterFields
        parameters={definition.parameters}
        values={values}
        onValues={setValues}
        optional={!action.missing.includes("parameters")}
      />
    </Form>
  );
}

export function ChangeDialog({
  action,
  open,
  onClose,
}: {
  action: Action;
  open: boolean;
  onClose: () => void;
}) {
  const t = useMessages(actionsMessages);
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("changeTitle")} lead={t("changeLead")}>
      <p className="muted small">{t("changeKept")}</p>
      <ChangeParameters action={action} onDone={onClose} />
    </Dialog>
  );
}
