import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { RadioGroup, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type ExportBody, useConversationPack, useExportEvidence } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";
import { IncidentForm } from "./incident-form.tsx";
import { isPeriod, today, toInstant } from "./moments.ts";
import { type Period, PeriodFields } from "./period-fields.tsx";
import "./evidence.css";

export function ExportsView() {
  const t = useMessages(evidenceMessages);
  return (
    <>
      <Section id="pack" title={t("packTitle")} lead={t("packLead")}>
        <PackForm />
      </Section>
      <Section id="incident" title={t("incidentTitle")} lead={t("incidentLead")}>
        <IncidentForm />
      </Section>
      <Section id="export" title={t("exportTitle")} lead={t("exportLead")}>
        <ExportForm />
      </Section>
    </>
  );
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u;

function PackForm() {
  const t = useMessages(evidenceMessages);
  const pack = useConversationPack();
  const [id, setId] = useState("");
  const [reason, setReason] = useState("");
  const isWrong = id !== "" && !uuid.test(id.trim());
  return (
    <Form
      error={pack.error}
      onSubmit={() => !isWrong && pack.mutate({ id: id.trim(), reason })}
      actions={
        <Button kind="primary" icon="download" type="submit" busy={pack.isPending}>
          {t("makePack")}
        </Button>
      }
    >
      <TextField
        label={t("conversationId")}
        hint={t("conversationIdHint")}
        error={isWrong ? t("conversationIdWrong") : undefined}
        required
        exact
        autoComplete="off"
        spellCheck={false}
        maxLength={36}
        value={id}
        onChange={(event) => setId(event.target.value)}
      />
      <TextField
        label={t("reason")}
        hint={t("reasonHint")}
        required
        minLength={5}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {pack.isSuccess && <Notice tone="done">{t("saved")}</Notice>}
    </Form>
  );
}

const monthMilliseconds = 30 * 24 * 60 * 60 * 1000;

function ExportForm() {
  const t = useMessages(evidenceMessages);
  const save = useExportEvidence();
  const [format, setFormat] = useState<ExportBody["format"]>("ocsf");
  const [period, setPeriod] = useState<Period>(() => ({ since: today(-monthMilliseconds), until: today(0) }));
  const fits = isPeriod(period.since, period.until);
  return (
    <Form
      error={save.error}
      onSubmit={() =>
        fits && save.mutate({ format, since: toInstant(period.since), until: toInstant(period.until) })
      }
      actions={
        <Button icon="download" type="submit" busy={save.isPending}>
          {t("doExport")}
        </Button>
      }
    >
      <RadioGroup
        compact
        label={t("format")}
        value={format}
        onChange={setFormat}
        choices={[
          { value: "ocsf", label: "OCSF" },
          { value: "cef", label: "CEF" },
          { value: "syslog", label: "syslog" },
        ]}
      />
      <PeriodFields labels={{ since: t("since"), until: t("until") }} period={period} onPeriod={setPeriod} />
      {save.isSuccess && <Notice tone="done">{t("saved")}</Notice>}
    </Form>
  );
}
