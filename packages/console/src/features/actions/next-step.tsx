import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toast.tsx";
import { clockText, useSecondsUntil } from "../../lib/countdown.ts";
import { useFormat, useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { useMe } from "../../lib/session.ts";
import {
  type Action,
  useApprove,
  useCarryOut,
  useRetry,
  useStartVerification,
  useVerification,
  type Verification,
} from "./actions.api.ts";
import { actionsMessages, stepMessages } from "./actions.messages.ts";
import { ChangeParameters } from "./change-parameters.tsx";
import { FinishTask } from "./finish-task.tsx";
import { Outcome, Receipt, useOutcomeText } from "./outcome.tsx";
import { endingOf } from "./progress.ts";
import { Proving } from "./proving.tsx";
import type { Step } from "./step.ts";

interface StepProps {
  readonly action: Action;
  readonly canWrite: boolean;
}

const steps: Readonly<Record<Step, (props: StepProps) => ReactNode>> = {
  unfreeze: () => null,
  parameters: ({ action }) => <ChangeParameters action={action} />,
  verify: Verify,
  proving: Prove,
  approve: Approve,
  "wait-approval": () => <Said message="waitsApproval" />,
  "wait-delay": Delay,
  "carry-out": CarryOut,
  working: () => <Said message="working" />,
  task: Task,
  retry: Retry,
  done: Outcome,
  over: Outcome,
};

/** What comes next with this action, and nothing else. */
export function NextStep({ step, ...props }: StepProps & { step: Step }) {
  const Shown = steps[step];
  return <Shown {...props} />;
}

function Said({ message }: { message: "waitsApproval" | "working" }) {
  const t = useMessages(stepMessages);
  return <p role="status">{t(message)}</p>;
}

function Verify({ action }: StepProps) {
  const t = useMessages(stepMessages);
  const start = useStartVerification();
  const before = useVerification(action.verificationId);
  const ending = before && (endingOf(before) ?? (before.state === "passed" ? "passedOld" : undefined));
  return (
    <>
      {ending && <Notice tone={ending === "disowned" ? "danger" : "caution"}>{t(ending)}</Notice>}
      <ProblemNotice error={start.error} />
      <div className="action-acts">
        <Button
          kind="primary"
          icon="key"
          data-next=""
          busy={start.isPending}
          onClick={() => start.mutate(action.id)}
        >
          {t(ending ? "verifyAgain" : "verify")}
        </Button>
      </div>
    </>
  );
}

function Prove({ action, canWrite }: StepProps) {
  const t = useMessages(stepMessages);
  const me = useMe();
  const start = useStartVerification();
  const verification: Verification | undefined = useVerification(action.verificationId);
  if (!verification) return <Loading lines={2} />;
  const isElsewhere = verification.state === "waiting" && !verification.code && action.openedBy.id !== me.id;
  return (
    <>
      <Proving conversationId={action.conversationId} verification={verification} canWrite={canWrite} />
      {isElsewhere && (
        <div className="action-acts">
          <Button icon="refresh" busy={start.isPending} onClick={() => start.mutate(action.id)}>
            {t("verifyAgain")}
          </Button>
        </div>
      )}
      <ProblemNotice error={start.error} />
    </>
  );
}

function Approve({ action }: StepProps) {
  const t = useMessages(stepMessages);
  const { locale } = useLanguage();
  const toast = useToast();
  const approve = useApprove();
  return (
    <>
      <p>{t("approveLead", { name: action.openedBy.name })}</p>
      <NeedsPasskey action={action} />
      <ProblemNotice error={approve.error} />
      <div className="action-acts">
        <Button
          kind="primary"
          icon="key"
          data-next=""
          busy={approve.isPending}
          onClick={() => approve.mutate(action, { onSuccess: () => toast({ text: t("approved") }) })}
        >
          {t("approve", { action: action.definition.names[locale] })}
        </Button>
      </div>
    </>
  );
}

function Delay({ action }: StepProps) {
  const t = useMessages(stepMessages);
  const format = useFormat();
  const left = useSecondsUntil(action.delayUntil);
  if (!action.delayUntil) return null;
  return <p>{t("waitsDelay", { time: format.dateTime(action.delayUntil), left: clockText(left ?? 0) })}</p>;
}

/** Decision two of two. */
function CarryOut({ action }: StepProps) {
  const t = useMessages(stepMessages);
  const words = useMessages(actionsMessages);
  const { locale } = useLanguage();
  const carryOut = useCarryOut();
  return (
    <>
      <p role="status">
        <strong>{t("ready")}</strong> {action.missing.includes("step-up") && t("readyPasskey")}
      </p>
      <NeedsPasskey action={action} />
      <ProblemNotice error={carryOut.error} />
      <div className="action-acts">
        <Button
          kind="primary"
          icon="key"
          data-next=""
          busy={carryOut.isPending}
          onClick={() => carryOut.mutate(action)}
        >
          {words("carryOut", { action: action.definition.names[locale] })}
        </Button>
      </div>
    </>
  );
}

/** Said before the press, where the member has nothing to sign with. */
function NeedsPasskey({ action }: Pick<StepProps, "action">) {
  const t = useMessages(stepMessages);
  const me = useMe();
  if (me.hasPasskey || !action.missing.includes("step-up")) return null;
  return <Notice tone="caution">{t("forceNoPasskey")}</Notice>;
}

function Task({ action }: StepProps) {
  const t = useMessages(stepMessages);
  const [done, setDone] = useState<boolean>();
  return (
    <>
      <p>{t("task")}</p>
      <div className="action-acts">
        <Button kind="primary" icon="check" data-next="" onClick={() => setDone(true)}>
          {t("taskDone")}
        </Button>
        <Button onClick={() => setDone(false)}>{t("taskNotDone")}</Button>
        <Receipt receiptId={action.receiptId} />
      </div>
      <FinishTask action={action} done={done} onClose={() => setDone(undefined)} />
    </>
  );
}

function Retry({ action }: StepProps) {
  const t = useMessages(stepMessages);
  const text = useOutcomeText();
  const retry = useRetry();
  return (
    <>
      <Notice tone="caution" title={t("failedAct", { outcome: text(action.outcome?.code ?? "failed") })}>
        {t("retryLead")}
      </Notice>
      <ProblemNotice error={retry.error} />
      <div className="action-acts">
        <Button
          kind="primary"
          icon="refresh"
          data-next=""
          busy={retry.isPending}
          onClick={() => retry.mutate(action.id)}
        >
          {t("retry")}
        </Button>
        <Receipt receiptId={action.receiptId} />
      </div>
    </>
  );
}
