import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { isApiError } from "../../lib/api-error.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { appMessages } from "../app.messages.ts";
import { Gate } from "../gate.tsx";

/** The last net: the server did not answer while a page was being opened, or the page itself failed. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const t = useMessages(appMessages);
  const problem = useProblemText();
  return (
    <Gate title={t("broken")} lead={isApiError(error) ? undefined : t("brokenLead")}>
      {isApiError(error) && <Notice tone="danger">{problem(error)}</Notice>}
      <p>
        <Button icon="refresh" onClick={() => location.reload()}>
          {t("reload")}
        </Button>
      </p>
    </Gate>
  );
}
