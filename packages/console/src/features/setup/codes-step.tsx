import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/field.tsx";
import { RecoveryCodes } from "../../components/recovery-codes.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { setupMessages } from "./setup.messages.ts";
import "./setup.css";

export function CodesStep({
  codes,
  account,
  onNext,
}: {
  codes: readonly string[];
  account: string;
  onNext: () => void;
}) {
  const t = useMessages(setupMessages);
  const [kept, setKept] = useState(false);
  return (
    <div className="setup-part">
      <h2>{t("codesTitle")}</h2>
      <p>{t("codesLead")}</p>
      <RecoveryCodes codes={codes} account={account} />
      <Checkbox label={t("codesKept")} checked={kept} onChange={(event) => setKept(event.target.checked)} />
      <div className="form-actions">
        <Button kind="primary" disabled={!kept} onClick={onNext}>
          {t("next")}
        </Button>
      </div>
    </div>
  );
}
