import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { OneTimeSecret } from "../../components/one-time-secret.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { type Locale, localeNames, locales } from "../../lib/i18n/locale.ts";
import { ImportContacts } from "./import-contacts.tsx";
import { directoryQuery, useCreateHoney, useRotateDirectorySecret } from "./records.api.ts";
import { recordsMessages } from "./records.messages.ts";
import "./records.css";

/** Where files come from: a table, the company's own system; and the people who do not exist. */
export function ContactRecords() {
  const t = useMessages(recordsMessages);
  return (
    <>
      <Part id="import" title={t("importTitle")} lead={t("importLead")}>
        <ImportContacts />
      </Part>
      <Part id="directory" title={t("directory")} lead={t("directoryLead")}>
        <Directory />
      </Part>
      <Part id="honey" title={t("honey")} lead={t("honeyLead")}>
        <Honey />
      </Part>
    </>
  );
}

function Part({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <section className="records-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="muted small">{lead}</p>
      {children}
    </section>
  );
}

function Directory() {
  const t = useMessages(recordsMessages);
  const settings = useQuery(directoryQuery);
  const rotate = useRotateDirectorySecret();
  if (rotate.data)
    return <OneTimeSecret title={t("secretTitle")} lead={t("secretLead")} secret={rotate.data.secret} />;
  return (
    <>
      {settings.data && <p>{t(settings.data.directorySecretSet ? "secretSet" : "secretUnset")}</p>}
      <ProblemNotice error={rotate.error} />
      <div>
        <Button icon="refresh" busy={rotate.isPending} onClick={() => rotate.mutate()}>
          {t("newSecret")}
        </Button>
      </div>
    </>
  );
}

function Honey() {
  const t = useMessages(recordsMessages);
  const { locale } = useLanguage();
  const create = useCreateHoney();
  const [count, setCount] = useState(5);
  const [language, setLanguage] = useState<Locale>(locale);
  return (
    <Form
      error={create.error}
      onSubmit={() => create.mutate({ count, language })}
      actions={
        <Button type="submit" busy={create.isPending}>
          {t("honeyAct")}
        </Button>
      }
    >
      <TextField
        label={t("honeyCount")}
        type="number"
        min={1}
        max={50}
        required
        value={count}
        onChange={(event) => setCount(Number(event.target.value))}
      />
      <SelectField
        label={t("honeyLanguage")}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Locale)}
      >
        {locales.map((one) => (
          <option key={one} value={one} lang={one}>
            {localeNames[one]}
          </option>
        ))}
      </SelectField>
      <div role="status">{create.data && <p>{t("honeyDone", create.data)}</p>}</div>
    </Form>
  );
}
