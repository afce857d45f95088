import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useTestSms } from "./verifications.api.ts";
import { verificationsMessages } from "./verifications.messages.ts";

/** A text through the provider as it is saved. */
export function SmsTest() {
  const t = useMessages(verificationsMessages);
  const test = useTestSms();
  const [to, setTo] = useState("");
  return (
    <>
      <Field label={t("smsTest")}>
        {(wiring) => (
          <div className="field-row">
            <input
              {...wiring}
              type="tel"
              className="input exact"
              autoComplete="off"
              maxLength={32}
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
            <Button
              busy={test.isPending}
              disabled={to.trim().length < 5}
              onClick={() => test.mutate(to.trim())}
            >
              {t("smsTestAct")}
            </Button>
          </div>
        )}
      </Field>
      <div role="status">
        {test.data &&
          (test.data.ok ? t("smsOk") : t("testFailed", { reason: test.data.reason ?? t("unknownReason") }))}
      </div>
      <ProblemNotice error={test.error} />
    </>
  );
}
