import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Notice } from "../../components/notice.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Steps } from "../../components/steps.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { takeLinkToken } from "../../lib/link-token.ts";
import { CodesStep } from "./codes-step.tsx";
import { DeskStep } from "./desk-step.tsx";
import type { Draft } from "./draft.ts";
import { PasskeyStep } from "./passkey-step.tsx";
import { setupQuery } from "./setup.api.ts";
import { setupMessages } from "./setup.messages.ts";
import { YouStep } from "./you-step.tsx";

interface SetUpProps {
  /** Where the owner goes with a session: to the backup of the key, or straight to the desk. */
  readonly onDone: () => void;
  readonly signInLink: ReactNode;
}

/** From the one-time link to a desk with an owner. */
export function SetUp({ onDone, signInLink }: SetUpProps) {
  const t = useMessages(setupMessages);
  const [token] = useState(takeLinkToken);
  const state = useQuery(setupQuery);
  // The answer turns to "done" in the middle of the steps; only the first one decides.
  const [wasDone, setWasDone] = useState<boolean>();
  if (state.data && wasDone === undefined) setWasDone(state.data.done);

  if (state.isPending) return <Loading />;
  if (state.isError) return <Failed error={state.error} onRetry={() => state.refetch()} />;
  if (wasDone) return <Notice title={t("alreadyDone")} action={signInLink} />;
  if (!token)
    return (
      <Notice tone="caution" title={t("noToken")}>
        {t("noTokenLead")}
      </Notice>
    );
  return <SetUpSteps token={token} onDone={onDone} />;
}

function SetUpSteps({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useMessages(setupMessages);
  const { locale, timeZone } = useLanguage();
  const [step, setStep] = useState(0);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<Draft>({
    name: "",
    email: "",
    deskName: "",
    languages: [locale],
    defaultLanguage: locale,
    timeZone,
  });
  const change = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));
  const back = () => setStep(step - 1);
  const next = () => setStep(step + 1);
  return (
    <>
      <Steps
        label={t("steps")}
        steps={[t("stepYou"), t("stepDesk"), t("stepPasskey"), t("stepCodes")]}
        current={step}
      />
      {step === 0 && <YouStep draft={draft} onChange={change} onNext={next} />}
      {step === 1 && <DeskStep draft={draft} onChange={change} onBack={back} onNext={next} />}
      {step === 2 && (
        <PasskeyStep
          token={token}
          draft={draft}
          onBack={back}
          onCreated={(recoveryCodes) => {
            setCodes(recoveryCodes);
            next();
          }}
        />
      )}
      {step === 3 && <CodesStep codes={codes} account={draft.email} onNext={onDone} />}
    </>
  );
}
