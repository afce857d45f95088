import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox, RadioGroup, TextAreaField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type IncidentBody, useIncidentPack } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";
import { isPeriod, today, toInstant } from "./moments.ts";
import { type Period, PeriodFields } from "./period-fields.tsx";

const dayMilliseconds = 24 * 60 * 60 * 1000;
const uuids = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu;

/** What the authority asks for; the clocks are worked out from the moment the company learned of it. */
export function IncidentForm() {
  const t = useMessages(evidenceMessages);
  const make = useIncidentPack();
  const [law, setLaw] = useState<IncidentBody["law"]>("lgpd");
  const [smallAgent, setSmallAgent] = useState(false);
  const [knownAt, setKnownAt] = useState(() => today(0));
  const [period, setPeriod] = useState<Period>(() => ({ since: today(-dayMilliseconds), until: today(0) }));
  const [description, setDescription] = useState("");
  const [measures, setMeasures] = useState("");
  const [conversations, setConversations] = useState("");
  const fits = isPeriod(period.since, period.until);
  const body = (): IncidentBody => ({
    law,
    smallAgent: law === "lgpd" && smallAgent,
    knownAt: toInstant(knownAt),
    since: toInstant(period.since),
    until: toInstant(period.until),
    description,
    measures,
    conversationIds: [...new Set(conversations.match(uuids) ?? [])],
  });
  return (
    <Form
      error={make.error}
      onSubmit={() => fits && make.mutate(body())}
      actions={
        <Button icon="download" type="submit" busy={make.isPending}>
          {t("makeIncident")}
        </Button>
      }
    >
      <RadioGroup
        label={t("law")}
        value={law}
        onChange={setLaw}
        choices={[
          { value: "lgpd", label: t("lgpd") },
          { value: "gdpr", label: t("gdpr") },
        ]}
      />
      {law === "lgpd" && (
        <Checkbox
          label={t("smallAgent")}
          checked={smallAgent}
          onChange={(event) => setSmallAgent(event.target.checked)}
        />
      )}
      <TextField
        label={t("knownAt")}
        type="datetime-local"
        required
        value={knownAt}
        onChange={(event) => setKnownAt(event.target.value)}
      />
      <PeriodFields
        labels={{ since: t("fromTime"), until: t("untilTime") }}
        period={period}
        onPeriod={setPeriod}
      />
      <TextAreaField
        label={t("description")}
        required
        rows={3}
        maxLength={4000}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <TextAreaField
        label={t("measures")}
        optional
        rows={3}
        maxLength={4000}
        value={measures}
        onChange={(event) => setMeasures(event.target.value)}
      />
      <TextAreaField
        label={t("conversations")}
        optional
        rows={2}
        maxLength={8000}
        value={conversations}
        onChange={(event) => setConversations(event.target.value)}
      />
      {make.isSuccess && <Notice tone="done">{t("saved")}</Notice>}
    </Form>
  );
}
