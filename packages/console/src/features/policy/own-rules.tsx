import { useQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { TextAreaField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Icon } from "../../components/icon.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useDebounced } from "../../lib/debounced.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { examples } from "./cases.ts";
import { checkQuery, type Policy, useSavePolicy } from "./policy.api.ts";
import { policyMessages } from "./policy.messages.ts";

const stillMilliseconds = 350;

/** The desk's own rules: read by whoever may, written by an admin, checked while one writes. */
export function OwnRules({
  policy,
  own,
  onOwn,
}: {
  policy: Policy;
  own: string;
  onOwn: (own: string) => void;
}) {
  const t = useMessages(policyMessages);
  const mayWrite = may(useMe(), "policy:write");
  return (
    <section className="policy-part" aria-labelledby="policy-own">
      <h3 id="policy-own">{t("own")}</h3>
      <p className="muted small">
        {t("ownLead")}{" "}
        {policy.changedAt && (
          <>
            {policy.changedBy && t("changedBy", { name: policy.changedBy })}, <Time at={policy.changedAt} />
          </>
        )}
      </p>
      {mayWrite ? <Editor policy={policy} own={own} onOwn={onOwn} /> : <Source own={policy.own} />}
      <details>
        <summary>{t("words")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre className="exact" tabIndex={0}>
          {policy.schema}
        </pre>
      </details>
    </section>
  );
}

function Source({ own }: { own: string }) {
  const t = useMessages(policyMessages);
  if (own.trim() === "") return <p>{t("none")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre className="exact" tabIndex={0}>
      {own}
    </pre>
  );
}

const exampleKeys = Object.keys(examples) as (keyof typeof examples)[];

function Editor({ policy, own, onOwn }: { policy: Policy; own: string; onOwn: (own: string) => void }) {
  const t = useMessages(policyMessages);
  const toast = useToast();
  const save = useSavePolicy();
  const add = (rule: string) => onOwn(own.trim() === "" ? rule : `${own.trimEnd()}\n\n${rule}`);
  return (
    <Form
      error={save.error}
      onSubmit={() => save.mutate(own, { onSuccess: () => toast({ text: t("saved") }) })}
      actions={
        <Button kind="primary" type="submit" busy={save.isPending} disabled={own === policy.own}>
          {t("save")}
        </Button>
      }
    >
      <fieldset className="policy-examples">
        <legend className="field-label">{t("insert")}</legend>
        {exampleKeys.map((key) => (
          <Button key={key} icon="plus" onClick={() => add(examples[key])}>
            {t(key)}
          </Button>
        ))}
      </fieldset>
      <TextAreaField
        label={t("ownLabel")}
        spellCheck={false}
        maxLength={20_000}
        rows={8}
        value={own}
        onChange={(event) => onOwn(event.target.value)}
      />
      <Checked own={own} />
    </Form>
  );
}

function Checked({ own }: { own: string }) {
  const t = useMessages(policyMessages);
  const still = useDebounced(own, stillMilliseconds);
  const check = useQuery({ ...checkQuery(still), enabled: still.trim() !== "" });
  if (own.trim() === "") return null;
  const problems = check.data?.problems;
  return (
    <div className="policy-checked" role="status" data-valid={problems?.length === 0 || undefined}>
      {!problems && t("checking")}
      {problems?.length === 0 && (
        <p>
          <Icon name="check" size={16} /> {t("valid")}
        </p>
      )}
      {problems?.map(({ line, message }) => (
        <p key={`${line} ${message}`}>
          <Icon name="warning" size={16} /> {line === null ? message : t("line", { line, message })}
        </p>
      ))}
    </div>
  );
}
