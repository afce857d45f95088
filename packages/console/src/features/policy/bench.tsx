import type { Level } from "@atalaia/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox, SelectField, TextField } from "../../components/field.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useVerdictWord, VerdictMark } from "../../components/verdict.tsx";
import { useDebounced } from "../../lib/debounced.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { levels } from "../../lib/levels.ts";
import { roleMessages } from "../../lib/role.messages.ts";
import { facts, ordinary, presets } from "./cases.ts";
import { Effect } from "./effect.tsx";
import { benchQuery, type Case, type Decision } from "./policy.api.ts";
import { factMessages, policyActionMessages, policyMessages, presetMessages } from "./policy.messages.ts";

const stillMilliseconds = 250;

/** A case, and what would be decided in it, at once. */
export function Bench({ own }: { own: string | undefined }) {
  const t = useMessages(policyMessages);
  const preset = useMessages(presetMessages);
  const [asked, setAsked] = useState<Case>(presets[0]?.case ?? ordinary);
  const decision = useQuery(
    benchQuery(useDebounced(asked, stillMilliseconds), useDebounced(own, stillMilliseconds)),
  );
  return (
    <section className="policy-part" aria-labelledby="policy-bench">
      <h3 id="policy-bench">{t("bench")}</h3>
      <p className="muted small">{t("benchLead")}</p>
      <fieldset className="policy-examples">
        <legend className="field-label">{t("presets")}</legend>
        {presets.map(({ id, case: ready }) => (
          <Button key={id} aria-pressed={same(asked, ready)} onClick={() => setAsked(ready)}>
            {preset(id)}
          </Button>
        ))}
      </fieldset>
      <div className="bench">
        <CaseForm asked={asked} onChange={(part) => setAsked({ ...asked, ...part })} />
        <div className="bench-answer" role="status">
          {decision.data && <Answer decision={decision.data} />}
          <ProblemNotice error={decision.error} />
        </div>
      </div>
    </section>
  );
}

function same(one: Case, other: Case): boolean {
  return (Object.keys(one) as (keyof Case)[]).every((key) => one[key] === other[key]);
}

function Answer({ decision: { allowed, reasons } }: { decision: Decision }) {
  const t = useMessages(policyMessages);
  return (
    <>
      <p className="bench-word" data-allowed={allowed}>
        <VerdictMark standing={allowed ? "clear" : "danger"} size={24} />
        <strong>{t(allowed ? "allowed" : "refused")}</strong>
      </p>
      {reasons.length === 0 && <p>{t("noRule")}</p>}
      <ul className="policy-rules">
        {reasons.map(({ rule, effect, text }) => (
          <li key={rule}>
            <p>
              <Effect effect={effect} /> {text}
            </p>
            <p className="muted small exact">{rule}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CaseProps {
  readonly asked: Case;
  readonly onChange: (part: Partial<Case>) => void;
}

const actions = Object.keys(policyActionMessages) as Case["action"][];
const roles = Object.keys(roleMessages) as Case["role"][];
const sensitivities = [
  "low",
  "personal",
  "sensitive",
  "secret",
] as const satisfies readonly Case["sensitivity"][];
const verdicts = ["clear", "caution", "danger"] as const satisfies readonly Case["verdict"][];
const figures = [
  { key: "provenAge", most: 1440 },
  { key: "approvals", most: 5 },
  { key: "approvalsNeeded", most: 5 },
  { key: "amount", most: 100_000_000 },
  { key: "hour", most: 23 },
] as const satisfies readonly { key: keyof Case; most: number }[];

function CaseForm({ asked, onChange }: CaseProps) {
  const t = useMessages(policyMessages);
  const fact = useMessages(factMessages);
  return (
    <div className="bench-case">
      <Choices asked={asked} onChange={onChange} />
      {figures.map(({ key, most }) => (
        <TextField
          key={key}
          label={t(key)}
          type="number"
          min={0}
          max={most}
          value={asked[key]}
          onChange={(event) =>
            onChange({ [key]: Math.min(most, Math.max(0, Math.trunc(Number(event.target.value)))) })
          }
        />
      ))}
      <fieldset className="bench-facts">
        <legend className="field-label">{t("facts")}</legend>
        {facts.map((key) => (
          <Checkbox
            key={key}
            label={fact(key)}
            checked={asked[key]}
            onChange={(event) => onChange({ [key]: event.target.checked })}
          />
        ))}
      </fieldset>
    </div>
  );
}

function Choices({ asked, onChange }: CaseProps) {
  const t = useMessages(policyMessages);
  const action = useMessages(policyActionMessages);
  const role = useMessages(roleMessages);
  const verdict = useVerdictWord();
  return (
    <>
      <Choice
        label={t("wants")}
        value={asked.action}
        options={actions.map((value) => [value, action(value)])}
        onChange={(value) => onChange({ action: value as Case["action"] })}
      />
      <Choice
        label={t("who")}
        value={asked.role}
        options={roles.map((value) => [value, role(value)])}
        onChange={(value) => onChange({ role: value as Case["role"] })}
      />
      <Choice
        label={t("required")}
        value={asked.requiredLevel}
        options={levels.map((value) => [value, value])}
        onChange={(value) => onChange({ requiredLevel: value as Level })}
      />
      <Choice
        label={t("proven")}
        value={asked.provenLevel}
        options={levels.map((value) => [value, value])}
        onChange={(value) => onChange({ provenLevel: value as Level })}
      />
      <Choice
        label={t("sensitivity")}
        value={asked.sensitivity}
        options={sensitivities.map((value) => [value, t(value)])}
        onChange={(value) => onChange({ sensitivity: value as Case["sensitivity"] })}
      />
      <Choice
        label={t("verdict")}
        value={asked.verdict}
        options={verdicts.map((value) => [value, verdict(value)])}
        onChange={(value) => onChange({ verdict: value as Case["verdict"] })}
      />
    </>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
