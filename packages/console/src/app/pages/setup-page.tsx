import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { SetUp } from "../../features/setup/set-up.tsx";
import { setupMessages } from "../../features/setup/setup.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { Gate } from "../gate.tsx";
import { paths } from "../paths.ts";

export function SetupPage() {
  const t = useMessages(setupMessages);
  const navigate = useNavigate();
  const queries = useQueryClient();
  async function enter() {
    queries.removeQueries({ queryKey: ["sessions"] });
    queries.removeQueries({ queryKey: ["setup"] });
    await navigate({ to: paths.keyBackup });
  }
  const signInLink = (
    <Link to={paths.signIn} className="button">
      {t("toSignIn")}
    </Link>
  );
  return (
    <Gate title={t("title")} lead={t("lead")}>
      <SetUp onDone={enter} signInLink={signInLink} />
    </Gate>
  );
}
