import { useMessages } from "../lib/i18n/i18n.tsx";
import { saveFile } from "../lib/save-file.ts";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { Notice } from "./notice.tsx";
import { recoveryCodesMessages } from "./recovery-codes.messages.ts";
import "./recovery-codes.css";

/** Shown once: to be printed, saved or copied before going on. */
export function RecoveryCodes({ codes, account }: { codes: readonly string[]; account: string }) {
  const t = useMessages(recoveryCodesMessages);
  const text = [t("heading", { account }), "", ...codes, ""].join("\n");
  return (
    <div className="recovery-codes">
      <Notice tone="caution">{t("once")}</Notice>
      <ol className="recovery-list exact">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="form-actions">
        <Button icon="print" onClick={() => print()}>
          {t("print")}
        </Button>
        <Button icon="download" onClick={() => saveFile(t("fileName"), text)}>
          {t("save")}
        </Button>
        <CopyButton text={text} />
      </div>
    </div>
  );
}
