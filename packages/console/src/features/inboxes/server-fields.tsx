import { SelectField, TextField } from "../../components/field.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { inboxesMessages } from "./inboxes.messages.ts";

export type Security = "tls" | "starttls" | "none";

export function PortField({ value, onChange }: { value: number; onChange: (port: number) => void }) {
  const t = useMessages(inboxesMessages);
  return (
    <TextField
      label={t("port")}
      type="number"
      min={1}
      max={65_535}
      required
      value={value === 0 ? "" : value}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}

export function SecurityField({
  value,
  onChange,
}: {
  value: Security;
  onChange: (security: Security) => void;
}) {
  const t = useMessages(inboxesMessages);
  return (
    <SelectField
      label={t("security")}
      value={value}
      onChange={(event) => onChange(event.target.value as Security)}
    >
      <option value="tls">{t("tls")}</option>
      <option value="starttls">{t("starttls")}</option>
      <option value="none">{t("plain")}</option>
    </SelectField>
  );
}
