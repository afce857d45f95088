import { type KeyboardEvent, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field, RadioGroup } from "../../components/field.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useFindContacts } from "./actions.api.ts";
import { actionsMessages } from "./actions.messages.ts";

export interface Found {
  readonly id: string;
  readonly name: string;
}

/** Somebody on file by an exact value. It stands inside a form, so Enter looks instead of sending. */
export function FindContact({
  chosen,
  onChoose,
  error,
}: {
  chosen: Found | undefined;
  onChoose: (found: Found | undefined) => void;
  error: string | undefined;
}) {
  const t = useMessages(actionsMessages);
  const find = useFindContacts();
  const [typed, setTyped] = useState("");
  const items = find.data?.items ?? [];
  function look() {
    const q = typed.trim();
    if (q.length < 2) return;
    find.mutate(q, { onSuccess: ({ items: [first] }) => onChoose(first) });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    look();
  }
  return (
    <>
      <Field label={t("findContact")} error={error}>
        {(wiring) => (
          <div className="field-row">
            <input
              {...wiring}
              className="input exact"
              autoComplete="off"
              spellCheck={false}
              maxLength={254}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={onKeyDown}
            />
            <Button icon="search" busy={find.isPending} onClick={look}>
              {t("find")}
            </Button>
          </div>
        )}
      </Field>
      <div role="status">{find.isSuccess && items.length === 0 && <p>{t("nobody")}</p>}</div>
      <ProblemNotice error={find.error} />
      {items.length > 0 && (
        <RadioGroup
          label={t("forWhom")}
          value={chosen?.id ?? ""}
          onChange={(id) => onChoose(items.find((one) => one.id === id))}
          choices={items.map(({ id, name, points }) => ({
            value: id,
            label: name,
            hint: points.map(({ masked }) => masked).join(" · "),
          }))}
        />
      )}
    </>
  );
}
