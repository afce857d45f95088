import { Button } from "../../components/button.tsx";
import { Checkbox, SelectField, TextField } from "../../components/field.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { localeNames, locales } from "../../lib/i18n/locale.ts";
import type { Parameter } from "./definitions.api.ts";
import { definitionsMessages, parameterKindMessages } from "./definitions.messages.ts";

const kinds = Object.keys(parameterKindMessages) as Parameter["kind"][];
const most = 12;
const blank: Parameter = {
  key: "",
  label: { "pt-BR": "", en: "", es: "" },
  kind: "text",
  required: true,
  sensitive: false,
};

/** What the action needs to know, one sheet for each. */
export function ParameterRows({
  parameters,
  onParameters,
}: {
  parameters: readonly Parameter[];
  onParameters: (parameters: Parameter[]) => void;
}) {
  const t = useMessages(definitionsMessages);
  const replace = (place: number, parameter: Parameter) =>
    onParameters(parameters.map((one, index) => (index === place ? parameter : one)));
  return (
    <fieldset className="definition-part">
      <legend className="field-label">{t("parameters")}</legend>
      {parameters.map((parameter, place) => (
        <ParameterRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its key is being written.
          key={place}
          number={place + 1}
          parameter={parameter}
          onChange={(next) => replace(place, next)}
          onRemove={() => onParameters(parameters.filter((_, index) => index !== place))}
        />
      ))}
      {parameters.length < most && (
        <div>
          <Button icon="plus" onClick={() => onParameters([...parameters, blank])}>
            {t("addParameter")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function ParameterRow({
  number,
  parameter,
  onChange,
  onRemove,
}: {
  number: number;
  parameter: Parameter;
  onChange: (parameter: Parameter) => void;
  onRemove: () => void;
}) {
  const t = useMessages(definitionsMessages);
  const kind = useMessages(parameterKindMessages);
  const { locale } = useLanguage();
  const name = parameter.label[locale] || t("parameter", { number });
  return (
    <details className="definition-parameter" open={parameter.key === ""}>
      <summary>{name}</summary>
      <div className="definition-row">
        <TextField
          label={t("key")}
          required
          exact
          pattern="[a-z][a-z0-9-]{0,39}"
          value={parameter.key}
          onChange={(event) => onChange({ ...parameter, key: event.target.value })}
        />
        <SelectField
          label={t("kind")}
          value={parameter.kind}
          onChange={(event) => onChange({ ...parameter, kind: event.target.value as Parameter["kind"] })}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kind(one)}
            </option>
          ))}
        </SelectField>
      </div>
      {locales.map((one) => (
        <TextField
          key={one}
          label={t("nameIn", { language: localeNames[one] })}
          lang={one}
          required
          maxLength={120}
          value={parameter.label[one]}
          onChange={(event) =>
            onChange({ ...parameter, label: { ...parameter.label, [one]: event.target.value } })
          }
        />
      ))}
      {(["required", "sensitive"] as const).map((key) => (
        <Checkbox
          key={key}
          label={t(key)}
          checked={parameter[key]}
          onChange={(event) => onChange({ ...parameter, [key]: event.target.checked })}
        />
      ))}
      <Button icon="trash" onClick={onRemove}>
        {t("removeParameter", { name })}
      </Button>
    </details>
  );
}
