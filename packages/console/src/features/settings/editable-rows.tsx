import { Button, IconButton } from "../../components/button.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { settingsMessages } from "./settings.messages.ts";

export interface RowField<Row> {
  readonly id: string;
  readonly label: string;
  readonly exact?: boolean;
  readonly read: (row: Row) => string;
  readonly write: (row: Row, text: string) => Row;
}
interface RowSwitch<Row> {
  readonly label: string;
  readonly read: (row: Row) => boolean;
  readonly write: (row: Row, on: boolean) => Row;
}

/** A few lines of the same fields, to which one adds and from which one takes away. */
export function EditableRows<Row>({
  legend,
  hint,
  rows,
  fields,
  toggle,
  empty,
  onRows,
}: {
  legend: string;
  hint: string;
  rows: readonly Row[];
  fields: readonly RowField<Row>[];
  toggle?: RowSwitch<Row>;
  empty: Row;
  onRows: (rows: Row[]) => void;
}) {
  const t = useMessages(settingsMessages);
  const replace = (place: number, row: Row) =>
    onRows(rows.map((one, index) => (index === place ? row : one)));
  return (
    <fieldset className="editable">
      <legend className="field-label">{legend}</legend>
      <p className="field-hint">{hint}</p>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; it has no other identity.
        <div className="editable-row" key={place}>
          {fields.map((field) => (
            <input
              key={field.id}
              className={field.exact ? "input exact" : "input"}
              aria-label={`${field.label}, ${t("rowNumber", { number: place + 1 })}`}
              placeholder={field.label}
              autoComplete="off"
              spellCheck={false}
              value={field.read(row)}
              onChange={(event) => replace(place, field.write(row, event.target.value))}
            />
          ))}
          {toggle && (
            <label className="editable-switch">
              <input
                type="checkbox"
                checked={toggle.read(row)}
                onChange={(event) => replace(place, toggle.write(row, event.target.checked))}
              />
              {toggle.label}
            </label>
          )}
          <IconButton
            icon="cross"
            label={t("removeRow", { name: fields[0]?.read(row) || t("rowNumber", { number: place + 1 }) })}
            onClick={() => onRows(rows.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      <Button icon="plus" onClick={() => onRows([...rows, empty])}>
        {t("addRow")}
      </Button>
    </fieldset>
  );
}
