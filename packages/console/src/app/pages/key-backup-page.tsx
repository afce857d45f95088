import { Link } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { KeyBackup } from "../../features/setup/key-backup.tsx";
import { setupMessages } from "../../features/setup/setup.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useMe } from "../../lib/session.ts";
import { paths } from "../paths.ts";

export function KeyBackupPage() {
  const t = useMessages(setupMessages);
  const me = useMe();
  return (
    <Page title={t("keyTitle")} lead={t("keyLead")}>
      <KeyBackup />
      {me.keyBackupMissing && (
        <p className="muted small">
          <Link to={paths.home}>{t("later")}</Link>. {t("laterHint")}
        </p>
      )}
    </Page>
  );
}
