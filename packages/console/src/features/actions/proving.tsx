import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { Icon } from "../../components/icon.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useToast } from "../../components/toast.tsx";
import { clockText, useSecondsUntil } from "../../lib/countdown.ts";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useCancelVerification, useSendLink, type Verification } from "./actions.api.ts";
import { methodMessages, stepMessages } from "./actions.messages.ts";
import { passedStations, type Station, stations } from "./progress.ts";
import { spokenCode } from "./step.ts";

interface ProvingProps {
  readonly conversationId: string;
  readonly verification: Verification;
  /** Nothing can be written to who is on the phone. */
  readonly canWrite: boolean;
}

/** While the customer proves: the code to say, then how far they are. */
export function Proving(props: ProvingProps) {
  const t = useMessages(stepMessages);
  const { verification } = props;
  const cancel = useCancelVerification();
  const stop = (
    <Button kind="quiet" icon="cross" busy={cancel.isPending} onClick={() => cancel.mutate(verification.id)}>
      {t("stopVerification")}
    </Button>
  );
  return (
    <div className="proving">
      <Progress verification={verification} />
      {verification.state === "waiting" && verification.code ? (
        <CodeToSay {...props} code={verification.code} stop={stop} />
      ) : (
        <div className="action-acts">
          <p className="muted">{t(verification.state === "waiting" ? "otherHasCode" : "customerWorks")}</p>
          {stop}
        </div>
      )}
      <ProblemNotice error={cancel.error} />
    </div>
  );
}

function CodeToSay({
  conversationId,
  verification,
  code,
  canWrite,
  stop,
}: ProvingProps & { code: string; stop: ReactNode }) {
  const t = useMessages(stepMessages);
  const left = useSecondsUntil(verification.codeUntil);
  const spoken = spokenCode(code);
  return (
    <div className="code-to-say">
      <p className="code-figures">
        <span className="visually-hidden">{t("code")}: </span>
        <strong className="exact">{spoken}</strong>
        <span className="muted small">
          {left ? t("codeLeft", { time: clockText(left) }) : t("codeOver")}
          {" · "}
          {t("triesLeft", { count: verification.triesLeft })}
        </span>
      </p>
      <div className="code-words">
        <p className="muted small">{t("say")}</p>
        <p>{t("sayWords", { page: verification.page, code: spoken })}</p>
        <div className="action-acts">
          <CopyButton text={code} label={t("copyCode")} />
          {canWrite && <SendLink conversationId={conversationId} link={verification.link} />}
          {stop}
        </div>
      </div>
    </div>
  );
}

function SendLink({ conversationId, link }: { conversationId: string; link: string }) {
  const t = useMessages(stepMessages);
  const toast = useToast();
  const send = useSendLink();
  return (
    <>
      <Button
        icon="send"
        busy={send.isPending}
        disabled={send.isSuccess}
        onClick={() =>
          send.mutate(
            { conversationId, text: t("linkText", { link }) },
            { onSuccess: () => toast({ text: t("linkSent") }) },
          )
        }
      >
        {t("sendLink")}
      </Button>
      <ProblemNotice error={send.error} />
    </>
  );
}

/** Four stations, read aloud as they are passed. */
function Progress({ verification }: { verification: Verification }) {
  const t = useMessages(stepMessages);
  const method = useMessages(methodMessages);
  const format = useFormat();
  const passed = passedStations(verification);
  const words: Readonly<Record<Station, ReactNode>> = {
    code: t(verification.state === "waiting" && !verification.code ? "stepCodeOther" : "stepCode"),
    joined: t("stepJoined"),
    proved:
      verification.proofs.length === 0
        ? t("stepProved")
        : t("stepProvedBy", {
            methods: format.list([...new Set(verification.proofs.map((proof) => method(proof.method)))]),
          }),
    confirmed: t("stepConfirmed"),
  };
  return (
    <div role="status">
      <ol className="stations" aria-label={t("progress")}>
        {stations.map((station, place) => (
          <li
            key={station}
            data-past={place < passed || undefined}
            aria-current={place === passed ? "step" : undefined}
          >
            {place < passed ? <Icon name="check" size={14} /> : <span className="station-dot" />}
            {words[station]}
          </li>
        ))}
      </ol>
    </div>
  );
}
