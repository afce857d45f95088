import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { Notice } from "../../components/notice.tsx";
import { demoMessages } from "../../features/demo/demo.messages.ts";
import { DemoEntry } from "../../features/demo/demo-entry.tsx";
import { deskQuery } from "../../features/sessions/sessions.api.ts";
import { sessionsMessages } from "../../features/sessions/sessions.messages.ts";
import { SignIn } from "../../features/sessions/sign-in.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { safeReturnPath } from "../../lib/return-path.ts";
import { Gate } from "../gate.tsx";
import { paths } from "../paths.ts";

export function SignInPage() {
  const t = useMessages(sessionsMessages);
  const d = useMessages(demoMessages);
  const router = useRouter();
  const queries = useQueryClient();
  const { from, problem } = useSearch({ from: paths.signIn });
  const desk = useQuery(deskQuery).data;
  const back = safeReturnPath(from, location.origin);
  function enter() {
    queries.removeQueries({ queryKey: ["sessions"] });
    router.history.push(back ?? paths.home);
  }
  if (desk?.demo) {
    return (
      <Gate title={d("title")} lead={d("lead")}>
        <DemoEntry onEntered={enter} />
      </Gate>
    );
  }
  return (
    <Gate title={desk?.name ? t("signInTo", { desk: desk.name }) : t("signIn")} lead={t("signInLead")}>
      {problem === "single-sign-on" && <Notice tone="danger">{t("singleSignOnFailed")}</Notice>}
      {back && <p className="muted small">{t("comeBack")}</p>}
      <SignIn onSignedIn={enter} />
    </Gate>
  );
}
