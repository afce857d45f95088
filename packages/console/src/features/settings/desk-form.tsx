import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox, Field, SelectField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Locale, localeNames, locales } from "../../lib/i18n/locale.ts";
import { may, useMe } from "../../lib/session.ts";
import { type Desk, deskSettingsQuery, useUpdateDesk } from "./settings.api.ts";
import { settingsMessages } from "./settings.messages.ts";
import "./settings.css";

export function DeskSettings() {
  const desk = useQuery(deskSettingsQuery);
  if (desk.isPending) return <Loading />;
  if (desk.isError) return <Failed error={desk.error} onRetry={() => desk.refetch()} />;
  return <DeskForm desk={desk.data} />;
}

function DeskForm({ desk }: { desk: Desk }) {
  const t = useMessages(settingsMessages);
  const mayWrite = may(useMe(), "settings:write");
  const toast = useToast();
  const update = useUpdateDesk();
  const [draft, setDraft] = useState(desk);
  const change = (part: Partial<Desk>) => setDraft({ ...draft, ...part });
  const hasNoLanguage = draft.languages.length === 0;
  function submit() {
    if (hasNoLanguage) return;
    update.mutate({ ...draft, knowledge: desk.knowledge }, { onSuccess: () => toast({ text: t("saved") }) });
  }
  return (
    <Form
      error={update.error}
      onSubmit={submit}
      actions={
        mayWrite && (
          <Button kind="primary" type="submit" busy={update.isPending}>
            {t("save")}
          </Button>
        )
      }
    >
      <fieldset className="settings-fields" disabled={!mayWrite}>
        <TextField
          label={t("name")}
          required
          maxLength={120}
          autoComplete="organization"
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Languages
          chosen={draft.languages}
          onChange={(languages) =>
            change({ languages, defaultLanguage: kept(draft.defaultLanguage, languages) })
          }
        />
        {hasNoLanguage && <p role="alert">{t("oneLanguage")}</p>}
        <SelectField
          label={t("defaultLanguage")}
          value={draft.defaultLanguage}
          onChange={(event) => change({ defaultLanguage: event.target.value as Locale })}
        >
          {draft.languages.map((value) => (
            <option key={value} value={value} lang={value}>
              {localeNames[value]}
            </option>
          ))}
        </SelectField>
        <TimeZone value={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
      </fieldset>
    </Form>
  );
}

function kept(language: Locale, languages: readonly Locale[]): Locale {
  return languages.includes(language) ? language : (languages[0] ?? language);
}

function Languages({
  chosen,
  onChange,
}: {
  chosen: readonly Locale[];
  onChange: (languages: Locale[]) => void;
}) {
  const t = useMessages(settingsMessages);
  return (
    <fieldset className="settings-choices">
      <legend className="field-label">{t("languages")}</legend>
      {locales.map((locale) => (
        <Checkbox
          key={locale}
          label={<span lang={locale}>{localeNames[locale]}</span>}
          checked={chosen.includes(locale)}
          onChange={(event) =>
            onChange(locales.filter((one) => (one === locale ? event.target.checked : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}

function TimeZone({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const t = useMessages(settingsMessages);
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <Field label={t("timeZone")}>
      {(wiring) => (
        <select
          {...wiring}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {[...new Set([value, ...zones])].sort().map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      )}
    </Field>
  );
}
