import type { Level } from "@atalaia/contract";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { localeNames, locales } from "../../lib/i18n/locale.ts";
import { levelMessages } from "../../lib/level.messages.ts";
import { levels } from "../../lib/levels.ts";
import { type FieldBody, type FieldDefinition, useSaveField } from "./reveals.api.ts";
import { fieldKindMessages, revealsMessages, sensitivityMessages } from "./reveals.messages.ts";

type Edited = FieldDefinition | "new" | undefined;

export function FieldDialog({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const t = useMessages(revealsMessages);
  return (
    <Dialog
      open={edited !== undefined}
      onOpenChange={onClose}
      title={t(edited === "new" ? "addField" : "editField")}
      lead={t("stepUpHint")}
    >
      {edited && <FieldForm field={edited === "new" ? undefined : edited} onClose={onClose} />}
    </Dialog>
  );
}

const blank: FieldBody = {
  key: "",
  names: { "pt-BR": "", en: "", es: "" },
  kind: "text",
  sensitivity: "personal",
  requiredLevel: "V2",
};
const kinds = Object.keys(fieldKindMessages) as FieldBody["kind"][];
const sensitivities = Object.keys(sensitivityMessages) as FieldBody["sensitivity"][];

function FieldForm({ field, onClose }: { field: FieldDefinition | undefined; onClose: () => void }) {
  const t = useMessages(revealsMessages);
  const kind = useMessages(fieldKindMessages);
  const sensitivity = useMessages(sensitivityMessages);
  const level = useMessages(levelMessages);
  const save = useSaveField();
  const [draft, setDraft] = useState<FieldBody>(() => bodyOf(field));
  const change = (part: Partial<FieldBody>) => setDraft({ ...draft, ...part });
  return (
    <Form
      error={save.error}
      onSubmit={() => save.mutate({ id: field?.id, body: draft }, { onSuccess: onClose })}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      {locales.map((locale) => (
        <TextField
          key={locale}
          label={t("nameIn", { language: localeNames[locale] })}
          lang={locale}
          required
          maxLength={80}
          value={draft.names[locale]}
          onChange={(event) => change({ names: { ...draft.names, [locale]: event.target.value } })}
        />
      ))}
      <TextField
        label={t("key")}
        hint={t("keyHint")}
        required
        exact
        readOnly={field !== undefined}
        pattern="[a-z][a-z0-9-]{0,39}"
        value={draft.key}
        onChange={(event) => change({ key: event.target.value })}
      />
      <SelectField
        label={t("kind")}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value as FieldBody["kind"] })}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {kind(one)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("sensitivity")}
        value={draft.sensitivity}
        onChange={(event) => change({ sensitivity: event.target.value as FieldBody["sensitivity"] })}
      >
        {sensitivities.map((one) => (
          <option key={one} value={one}>
            {sensitivity(one)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("level")}
        value={draft.requiredLevel}
        onChange={(event) => change({ requiredLevel: event.target.value as Level })}
      >
        {levels.map((one) => (
          <option key={one} value={one}>
            {one}: {level(one)}
          </option>
        ))}
      </SelectField>
    </Form>
  );
}

function bodyOf(field: FieldDefinition | undefined): FieldBody {
  if (!field) return blank;
  const { id: _id, used: _used, ...body } = field;
  return body;
}
