import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { RecoveryCodes } from "../../components/recovery-codes.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { useMe } from "../../lib/session.ts";
import { useRenewRecoveryCodes } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";

const fewCodes = 3;

export function Recovery() {
  const t = useMessages(sessionsMessages);
  const me = useMe();
  const problem = useProblemText();
  const renew = useRenewRecoveryCodes();
  const error = problem(renew.error);
  return (
    <Section id="recovery" title={t("recovery")} lead={t("recoveryLead")}>
      <div className="fallback-row">
        <Badge tone={me.recoveryCodesLeft < fewCodes ? "caution" : "neutral"}>
          {t("codesLeft", { count: me.recoveryCodesLeft })}
        </Badge>
        <Button icon="refresh" busy={renew.isPending} onClick={() => renew.mutate(undefined)}>
          {t("renewCodes")}
        </Button>
      </div>
      <p className="muted small">{t("renewCodesLead")}</p>
      {error !== "" && <Notice tone="danger">{error}</Notice>}
      <Dialog open={renew.data !== undefined} onOpenChange={() => renew.reset()} title={t("recovery")}>
        <RecoveryCodes codes={renew.data?.codes ?? []} account={me.email} />
        <DialogActions>
          <Button kind="primary" onClick={() => renew.reset()}>
            {t("done")}
          </Button>
        </DialogActions>
      </Dialog>
    </Section>
  );
}
