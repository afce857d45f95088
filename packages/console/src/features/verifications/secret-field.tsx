import { useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { PasswordField } from "../../components/field.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { verificationsMessages } from "./verifications.messages.ts";

/** What becomes of a secret nobody is shown: undefined stays, null goes, a text replaces it. */
export type SecretChange = string | null | undefined;

export function SecretField({
  label,
  hint,
  isSet,
  value,
  least,
  onChange,
}: {
  label: string;
  hint?: string;
  isSet: boolean;
  value: SecretChange;
  least?: number;
  onChange: (value: SecretChange) => void;
}) {
  const t = useMessages(verificationsMessages);
  const [isWriting, setWriting] = useState(false);
  if (!isSet || isWriting)
    return (
      <PasswordField
        label={label}
        hint={hint}
        minLength={least}
        maxLength={500}
        autoComplete="off"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
      />
    );
  return (
    <div className="secret-kept">
      <span className="field-label">{label}</span>
      {value === null ? (
        <>
          <Badge tone="caution">{t("willGo")}</Badge>
          <Button onClick={() => onChange(undefined)}>{t("keep")}</Button>
        </>
      ) : (
        <>
          <Badge tone="clear" icon="check">
            {t("kept")}
          </Badge>
          <Button aria-label={`${t("replace")}: ${label}`} onClick={() => setWriting(true)}>
            {t("replace")}
          </Button>
          <Button aria-label={`${t("remove")}: ${label}`} onClick={() => onChange(null)}>
            {t("remove")}
          </Button>
        </>
      )}
    </div>
  );
}
