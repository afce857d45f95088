import { Page } from "../../components/page.tsx";
import { Devices } from "../../features/sessions/devices.tsx";
import { Fallback } from "../../features/sessions/fallback.tsx";
import { Passkeys } from "../../features/sessions/passkeys.tsx";
import { Profile } from "../../features/sessions/profile.tsx";
import { Recovery } from "../../features/sessions/recovery.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { appMessages } from "../app.messages.ts";

export function AccountPage() {
  const t = useMessages(appMessages);
  return (
    <Page title={t("account")}>
      <Profile />
      <Passkeys />
      <Devices />
      <Fallback />
      <Recovery />
    </Page>
  );
}
