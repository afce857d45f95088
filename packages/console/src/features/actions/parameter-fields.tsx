import { TextField } from "../../components/field.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { actionsMessages } from "./actions.messages.ts";
import type { Parameter } from "./definitions.api.ts";

export type Values = Readonly<Record<string, string>>;

const inputs: Readonly<
  Record<
    Parameter["kind"],
    { readonly type: string; readonly inputMode?: "decimal"; readonly pattern?: string }
  >
> = {
  text: { type: "text" },
  email: { type: "email" },
  phone: { type: "tel" },
  amount: { type: "text", inputMode: "decimal", pattern: "\\d{1,12}([.,]\\d{2})?" },
  account: { type: "text" },
  address: { type: "text" },
  reference: { type: "text" },
};

/** What the action needs to know; entered here, shown to the customer in full on their page. */
export function ParameterFields({
  parameters,
  values,
  onValues,
  optional,
}: {
  parameters: readonly Parameter[];
  values: Values;
  onValues: (values: Values) => void;
  /** All may stay empty: what is empty stays as it is. */
  optional?: boolean;
}) {
  const t = useMessages(actionsMessages);
  const { locale } = useLanguage();
  return parameters.map(({ key, kind, label, required }) => (
    <TextField
      key={key}
      {...inputs[kind]}
      label={label[locale]}
      hint={kind === "amount" ? t("amountHint") : undefined}
      required={required && !optional}
      optional={!required && !optional}
      exact={kind !== "text" && kind !== "address"}
      maxLength={500}
      autoComplete="off"
      spellCheck={false}
      value={values[key] ?? ""}
      onChange={(event) => onValues({ ...values, [key]: event.target.value })}
    />
  ));
}

/** Without what was left empty. */
export function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value.trim() === "" ? [] : [[key, value.trim()]])),
  );
}
