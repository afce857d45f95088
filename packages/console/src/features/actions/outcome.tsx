import { Button } from "../../components/button.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { type Action, useSaveReceipt } from "./actions.api.ts";
import { outcomeMessages, stateMessages, stepMessages } from "./actions.messages.ts";

/** The words for a code of an outcome; a status of the company's system stands as it is. */
export function useOutcomeText(): (code: string) => string {
  const t = useMessages(outcomeMessages);
  return (code) =>
    Object.hasOwn(outcomeMessages, code)
      ? t(code as keyof typeof outcomeMessages)
      : code.replace("status-", "HTTP ");
}

/** How it ended, and the receipt. */
export function Outcome({ action }: { action: Action }) {
  const t = useMessages(stepMessages);
  const format = useFormat();
  const state = useMessages(stateMessages);
  const { outcome } = action;
  const time = format.dateTime(outcome?.at ?? action.openedAt);
  return (
    <div className="action-acts">
      <p>
        {action.state === "executed"
          ? t("doneAt", { time })
          : t("endedOther", { time, outcome: state(action.state) })}{" "}
        {outcome?.reference && t("referenceIs", { reference: outcome.reference })}
      </p>
      <Receipt receiptId={action.receiptId} />
    </div>
  );
}

/** For whoever may read the log; for the others the sentence that there is one. */
export function Receipt({ receiptId }: { receiptId: string | null }) {
  const t = useMessages(stepMessages);
  const mayRead = may(useMe(), "evidence:read");
  const save = useSaveReceipt();
  if (!receiptId) return null;
  if (!mayRead) return <span className="muted small">{t("receiptKept")}</span>;
  return (
    <>
      <Button icon="download" busy={save.isPending} onClick={() => save.mutate(receiptId)}>
        {t("receipt")}
      </Button>
      <ProblemNotice error={save.error} />
    </>
  );
}
