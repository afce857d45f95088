import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { RadioGroup, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Section } from "../../components/page.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { localeNames } from "../../lib/i18n/locale.ts";
import { useMe } from "../../lib/session.ts";
import { themes } from "../../lib/theme.ts";
import { usePreferences } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";

const themeWords = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;

export function Profile() {
  const t = useMessages(sessionsMessages);
  const me = useMe();
  const choice = usePreferences();
  return (
    <Section id="profile" title={t("profile")} lead={t("profileLead")}>
      <NameForm />
      <RadioGroup
        compact
        label={t("language")}
        value={me.language}
        onChange={(language) => choice.mutateAsync({ language }).catch(() => undefined)}
        choices={me.deskLanguages.map((value) => ({
          value,
          label: <span lang={value}>{localeNames[value]}</span>,
        }))}
      />
      <RadioGroup
        compact
        label={t("theme")}
        value={me.theme}
        onChange={(theme) => choice.mutateAsync({ theme }).catch(() => undefined)}
        choices={themes.map((value) => ({ value, label: t(themeWords[value]) }))}
      />
    </Section>
  );
}

function NameForm() {
  const t = useMessages(sessionsMessages);
  const me = useMe();
  const toast = useToast();
  const save = usePreferences();
  const [name, setName] = useState(me.name);
  return (
    <Form
      error={save.error}
      onSubmit={() => save.mutate({ name }, { onSuccess: () => toast({ text: t("saved") }) })}
      actions={
        <Button type="submit" busy={save.isPending} disabled={name.trim() === "" || name === me.name}>
          {t("save")}
        </Button>
      }
    >
      <TextField
        label={t("name")}
        autoComplete="name"
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField label={t("email")} exact readOnly value={me.email} />
    </Form>
  );
}
