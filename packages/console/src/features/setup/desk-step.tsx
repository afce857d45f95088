import { useId, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox, SelectField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { useNow } from "../../components/time.tsx";
import { formatter } from "../../lib/i18n/format.ts";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { localeNames, locales } from "../../lib/i18n/locale.ts";
import { type StepProps, withLanguage } from "./draft.ts";
import { setupMessages } from "./setup.messages.ts";

const timeZones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

export function DeskStep({ draft, onChange, onBack, onNext }: StepProps & { onBack: () => void }) {
  const t = useMessages(setupMessages);
  const [tried, setTried] = useState(false);
  const hasLanguage = draft.languages.length > 0;
  function submit() {
    setTried(true);
    if (hasLanguage && isTimeZone(draft.timeZone)) onNext();
  }
  return (
    <Form
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onBack}>{t("back")}</Button>
          <Button kind="primary" type="submit">
            {t("next")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("deskName")}
        hint={t("deskNameHint")}
        autoComplete="organization"
        required
        maxLength={120}
        value={draft.deskName}
        onChange={(event) => onChange({ deskName: event.target.value })}
      />
      <fieldset className="radio-group">
        <legend className="field-label">{t("deskLanguages")}</legend>
        <div className="radio-choices">
          {locales.map((language) => (
            <Checkbox
              key={language}
              label={<span lang={language}>{localeNames[language]}</span>}
              checked={draft.languages.includes(language)}
              onChange={(event) => onChange(withLanguage(draft, language, event.target.checked, locales))}
            />
          ))}
        </div>
      </fieldset>
      {tried && !hasLanguage && <Notice tone="danger">{t("oneLanguage")}</Notice>}
      {draft.languages.length > 1 && (
        <SelectField
          label={t("defaultLanguage")}
          value={draft.defaultLanguage}
          onChange={(event) => {
            const chosen = locales.find((language) => language === event.target.value);
            if (chosen) onChange({ defaultLanguage: chosen });
          }}
        >
          {draft.languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {localeNames[language]}
            </option>
          ))}
        </SelectField>
      )}
      <TimeZoneField value={draft.timeZone} onChange={(timeZone) => onChange({ timeZone })} tried={tried} />
    </Form>
  );
}

function TimeZoneField({
  value,
  onChange,
  tried,
}: {
  value: string;
  onChange: (value: string) => void;
  tried: boolean;
}) {
  const t = useMessages(setupMessages);
  const { locale } = useLanguage();
  const now = useNow();
  const list = useId();
  const isKnown = isTimeZone(value);
  return (
    <>
      <TextField
        label={t("timeZone")}
        hint={isKnown ? t("timeZoneHint", { time: formatter(locale, value).time(now) }) : undefined}
        error={tried && !isKnown ? t("timeZoneUnknown") : undefined}
        list={list}
        required
        exact
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

function isTimeZone(value: string): boolean {
  return timeZones.includes(value);
}
