import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { SelectField, TextAreaField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { type Locale, localeNames, locales } from "../../lib/i18n/locale.ts";
import { type Macro, useSaveMacro } from "./macros.api.ts";
import { macrosMessages } from "./macros.messages.ts";

export function MacroDialog({
  open,
  macro,
  onClose,
}: {
  open: boolean;
  macro: Macro | undefined;
  onClose: () => void;
}) {
  const t = useMessages(macrosMessages);
  return (
    <Dialog open={open} onOpenChange={onClose} title={macro ? macro.name : t("add")}>
      <MacroForm macro={macro} onClose={onClose} />
    </Dialog>
  );
}

function MacroForm({ macro, onClose }: { macro: Macro | undefined; onClose: () => void }) {
  const t = useMessages(macrosMessages);
  const { locale } = useLanguage();
  const save = useSaveMacro();
  const [name, setName] = useState(macro?.name ?? "");
  const [language, setLanguage] = useState<Locale>(macro?.language ?? locale);
  const [text, setText] = useState(macro?.text ?? "");
  return (
    <Form
      error={save.error}
      onSubmit={() =>
        save.mutate({ id: macro?.id, name: name.trim(), language, text }, { onSuccess: onClose })
      }
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
        label={t("name")}
        required
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t("language")}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Locale)}
      >
        {locales.map((value) => (
          <option key={value} value={value} lang={value}>
            {localeNames[value]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={t("text")}
        required
        rows={8}
        maxLength={10_000}
        lang={language}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Form>
  );
}
