import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { type InboxSettings, type TestOutcome, useTestInbox } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";

type Step = TestOutcome["steps"][number];
const stepWords = {
  name: "stepName",
  connect: "stepConnect",
  tls: "stepTls",
  "sign-in": "stepSignIn",
  folder: "stepFolder",
  recipient: "stepRecipient",
  answer: "stepAnswer",
} as const satisfies Record<Step["step"], keyof typeof inboxesMessages>;

/** Tries the settings as they stand, step by step, so that one knows which field to mend. */
export function ConnectionTest({ inboxId, settings }: { inboxId: string | null; settings: InboxSettings }) {
  const t = useMessages(inboxesMessages);
  const test = useTestInbox();
  const error = useProblemText()(test.error);
  return (
    <Section id="test" title={t("test")} lead={t("testLead")}>
      <Button icon="refresh" busy={test.isPending} onClick={() => test.mutate({ inboxId, settings })}>
        {t("test")}
      </Button>
      {error !== "" && <Notice tone="danger">{error}</Notice>}
      <div role="status">
        {test.data && (
          <>
            <ol className="test-steps">
              {test.data.steps.map((step, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps of reading and of sending bear the same names.
                <li key={place} data-ok={step.ok}>
                  <Icon name={step.ok ? "check" : "cross"} size={16} />
                  <strong>{t(stepWords[step.step])}</strong>
                  <span>{step.ok ? t("worked") : <Reason reason={step.reason} />}</span>
                </li>
              ))}
            </ol>
            {test.data.ok && <Notice tone="done">{t("testOk")}</Notice>}
          </>
        )}
      </div>
    </Section>
  );
}

function Reason({ reason }: { reason: string | null }) {
  const t = useMessages(inboxesMessages);
  if (reason && Object.hasOwn(inboxesMessages, reason)) return (t as (key: string) => string)(reason);
  return <span className="exact">{reason ?? "?"}</span>;
}
