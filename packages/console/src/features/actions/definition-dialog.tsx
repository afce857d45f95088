import { type Level, showVerificationSettings } from "@atalaia/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Checkbox, RadioGroup, SelectField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { call } from "../../lib/api.ts";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { localeNames, locales } from "../../lib/i18n/locale.ts";
import { levelMessages } from "../../lib/level.messages.ts";
import { levels } from "../../lib/levels.ts";
import { amountText, minorUnits } from "./amount.ts";
import { type Definition, type DefinitionBody, useSaveDefinition } from "./definitions.api.ts";
import { definitionsMessages, familyNameMessages } from "./definitions.messages.ts";
import { ParameterRows } from "./parameter-rows.tsx";

export function DefinitionDialog({
  edited,
  onClose,
}: {
  edited: Definition | "new" | undefined;
  onClose: () => void;
}) {
  const t = useMessages(definitionsMessages);
  return (
    <Dialog
      open={edited !== undefined}
      onOpenChange={onClose}
      title={t(edited === "new" ? "add" : "editTitle")}
      lead={t("editLead")}
    >
      {edited && <DefinitionForm definition={edited === "new" ? undefined : edited} onClose={onClose} />}
    </Dialog>
  );
}

const blank: DefinitionBody = {
  key: "",
  names: { "pt-BR": "", en: "", es: "" },
  family: "other",
  requiredLevel: "V3",
  amountLimit: null,
  levelAboveLimit: null,
  secondApprover: false,
  delayHours: 0,
  notices: true,
  stepUp: true,
  parameters: [],
  executor: { kind: "task" },
  enabled: true,
};

const families = Object.keys(familyNameMessages) as DefinitionBody["family"][];

function DefinitionForm({
  definition,
  onClose,
}: {
  definition: Definition | undefined;
  onClose: () => void;
}) {
  const t = useMessages(definitionsMessages);
  const { locale } = useLanguage();
  const save = useSaveDefinition();
  const [draft, setDraft] = useState<DefinitionBody>(() => bodyOf(definition));
  const [limit, setLimit] = useState(amountText(draft.amountLimit, locale));
  const change = (part: Partial<DefinitionBody>) => setDraft({ ...draft, ...part });
  const amountLimit = minorUnits(limit);
  function submit() {
    if (amountLimit === undefined) return;
    const body = {
      ...draft,
      amountLimit,
      levelAboveLimit: amountLimit === null ? null : draft.levelAboveLimit,
    };
    save.mutate({ id: definition?.id, body }, { onSuccess: onClose });
  }
  return (
    <Form
      error={save.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <Names draft={draft} isNew={!definition} onChange={change} />
      <Demands draft={draft} onChange={change} />
      <AmountLimit
        limit={limit}
        isWrong={amountLimit === undefined}
        draft={draft}
        onLimit={setLimit}
        onChange={change}
      />
      <ParameterRows parameters={draft.parameters} onParameters={(parameters) => change({ parameters })} />
      <ExecutorFields draft={draft} onChange={change} />
      <Checkbox
        label={t("enabled")}
        checked={draft.enabled}
        onChange={(event) => change({ enabled: event.target.checked })}
      />
    </Form>
  );
}

function bodyOf(definition: Definition | undefined): DefinitionBody {
  if (!definition) return blank;
  const { id: _id, used: _used, ...body } = definition;
  return body;
}

interface PartProps {
  readonly draft: DefinitionBody;
  readonly onChange: (part: Partial<DefinitionBody>) => void;
}

function Names({ draft, isNew, onChange }: PartProps & { isNew: boolean }) {
  const t = useMessages(definitionsMessages);
  return (
    <>
      {locales.map((locale) => (
        <TextField
          key={locale}
          label={t("nameIn", { language: localeNames[locale] })}
          lang={locale}
          required
          maxLength={120}
          value={draft.names[locale]}
          onChange={(event) => onChange({ names: { ...draft.names, [locale]: event.target.value } })}
        />
      ))}
      <TextField
        label={t("key")}
        hint={t("keyHint")}
        required
        exact
        readOnly={!isNew}
        pattern="[a-z][a-z0-9-]{0,39}"
        value={draft.key}
        onChange={(event) => onChange({ key: event.target.value })}
      />
    </>
  );
}

function LevelField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Level;
  onChange: (level: Level) => void;
}) {
  const word = useMessages(levelMessages);
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value as Level)}>
      {levels.slice(1).map((level) => (
        <option key={level} value={level}>
          {level}: {word(level)}
        </option>
      ))}
    </SelectField>
  );
}

function Demands({ draft, onChange }: PartProps) {
  const t = useMessages(definitionsMessages);
  const family = useMessages(familyNameMessages);
  return (
    <>
      <SelectField
        label={t("family")}
        value={draft.family}
        onChange={(event) => onChange({ family: event.target.value as DefinitionBody["family"] })}
      >
        {families.map((one) => (
          <option key={one} value={one}>
            {family(one)}
          </option>
        ))}
      </SelectField>
      <LevelField
        label={t("level")}
        value={draft.requiredLevel}
        onChange={(requiredLevel) => onChange({ requiredLevel })}
      />
      <TextField
        label={t("delayHours")}
        hint={t("delayHint")}
        type="number"
        min={0}
        max={168}
        required
        value={draft.delayHours}
        onChange={(event) => onChange({ delayHours: Number(event.target.value) })}
      />
      {(["secondApprover", "stepUp", "notices"] as const).map((key) => (
        <Checkbox
          key={key}
          label={t(key)}
          checked={draft[key]}
          onChange={(event) => onChange({ [key]: event.target.checked })}
        />
      ))}
    </>
  );
}

function useCurrency(): string {
  const settings = useQuery({
    queryKey: ["settings", "verification"],
    queryFn: ({ signal }) => call(showVerificationSettings, {}, { signal }),
  });
  return settings.data?.currency ?? "";
}

function AmountLimit({
  limit,
  isWrong,
  draft,
  onLimit,
  onChange,
}: PartProps & { limit: string; isWrong: boolean; onLimit: (limit: string) => void }) {
  const t = useMessages(definitionsMessages);
  const currency = useCurrency();
  return (
    <>
      <TextField
        label={t("amountLimit", { currency })}
        hint={t("amountLimitHint")}
        error={isWrong ? t("amountWrong") : undefined}
        optional
        inputMode="decimal"
        value={limit}
        onChange={(event) => onLimit(event.target.value)}
      />
      {limit.trim() !== "" && (
        <LevelField
          label={t("levelAbove")}
          value={draft.levelAboveLimit ?? draft.requiredLevel}
          onChange={(levelAboveLimit) => onChange({ levelAboveLimit })}
        />
      )}
    </>
  );
}

function ExecutorFields({ draft, onChange }: PartProps) {
  const t = useMessages(definitionsMessages);
  const { executor } = draft;
  return (
    <div className="definition-part">
      <RadioGroup
        label={t("executor")}
        value={executor.kind}
        onChange={(kind) => onChange({ executor: kind === "task" ? { kind } : { kind, url: "https://" } })}
        choices={[
          { value: "task", label: t("task") },
          { value: "webhook", label: t("webhook") },
        ]}
      />
      {executor.kind === "webhook" && (
        <TextField
          label={t("url")}
          hint={t("urlHint")}
          type="url"
          required
          exact
          maxLength={500}
          autoComplete="off"
          value={executor.url}
          onChange={(event) => onChange({ executor: { kind: "webhook", url: event.target.value } })}
        />
      )}
    </div>
  );
}
