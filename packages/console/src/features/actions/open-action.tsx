import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { RadioGroup, SelectField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { LevelLadder } from "../../components/level-ladder.tsx";
import { Loading } from "../../components/states.tsx";
import { useActions } from "../../lib/actions.ts";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { conversationActionsQuery, useOpenAndVerify } from "./actions.api.ts";
import { actionsMessages } from "./actions.messages.ts";
import { type Definition, definitionsQuery } from "./definitions.api.ts";
import { FindContact, type Found } from "./find-contact.tsx";
import { filled, ParameterFields, type Values } from "./parameter-fields.tsx";
import { reachableOf } from "./proposals.tsx";
import { Reach } from "./reach.tsx";

interface OpenProps {
  readonly conversationId: string;
  readonly contact: { readonly id: string; readonly name: string };
}

/** Any action of the desk, also one the engine did not recognise, also for another person on file. */
export function OpenActionButton(props: OpenProps) {
  const t = useMessages(actionsMessages);
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useActions([{ id: "actions.open", group: t("groupActions"), label: t("openTitle"), keys: "x", run: show }]);
  return (
    <>
      <Button icon="key" onClick={show}>
        {t("another")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("openTitle")} lead={t("openLead")}>
        <OpenForm {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function OpenForm({ conversationId, contact, onClose }: OpenProps & { onClose: () => void }) {
  const t = useMessages(actionsMessages);
  const { locale } = useLanguage();
  const definitions = useQuery(definitionsQuery);
  const open = useOpenAndVerify();
  const [chosen, setChosen] = useState("");
  const [values, setValues] = useState<Values>({});
  const [whose, setWhose] = useState<"this" | "other">("this");
  const [other, setOther] = useState<Found>();
  const [tried, setTried] = useState(false);
  const enabled = definitions.data?.items.filter((one) => one.enabled);
  if (!enabled) return <Loading />;
  const definition = enabled.find(({ id }) => id === chosen) ?? enabled[0];
  if (!definition) return null;
  const lacksPerson = whose === "other" && !other;
  function submit() {
    setTried(true);
    if (!definition || lacksPerson) return;
    open.mutate(
      {
        conversationId,
        definitionId: definition.id,
        contactId: whose === "other" ? other?.id : undefined,
        parameters: filled(values),
      },
      { onSuccess: onClose },
    );
  }
  return (
    <Form
      error={open.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" icon="key" type="submit" busy={open.isPending}>
            {t("verifyAnd", { action: definition.names[locale] })}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("sensitiveAction")}
        value={definition.id}
        onChange={(event) => {
          setChosen(event.target.value);
          setValues({});
        }}
      >
        {enabled.map(({ id, names }) => (
          <option key={id} value={id}>
            {names[locale]}
          </option>
        ))}
      </SelectField>
      <RadioGroup
        label={t("forWhom")}
        value={whose}
        onChange={setWhose}
        choices={[
          { value: "this", label: t("thisContact", { name: contact.name }) },
          { value: "other", label: t("otherContact"), hint: t("otherContactHint") },
        ]}
      />
      {whose === "other" && (
        <FindContact
          chosen={other}
          onChoose={setOther}
          error={tried && lacksPerson ? t("notChosen") : undefined}
        />
      )}
      <ParameterFields parameters={definition.parameters} values={values} onValues={setValues} />
      {whose === "this" && <Ahead conversationId={conversationId} definition={definition} />}
    </Form>
  );
}

/** What it will take, before it is begun. */
function Ahead({ conversationId, definition }: { conversationId: string; definition: Definition }) {
  const { data: standing } = useQuery(conversationActionsQuery(conversationId));
  if (!standing) return null;
  return (
    <>
      <LevelLadder
        required={definition.requiredLevel}
        proven="V0"
        reachable={reachableOf(standing, definition)}
      />
      <Reach reachable={standing.reachable} required={definition.requiredLevel} />
    </>
  );
}
