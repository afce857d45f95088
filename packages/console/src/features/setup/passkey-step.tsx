import { Button } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import type { Draft } from "./draft.ts";
import { useCompleteSetup } from "./setup.api.ts";
import { setupMessages } from "./setup.messages.ts";

interface PasskeyStepProps {
  readonly token: string;
  readonly draft: Draft;
  readonly onBack: () => void;
  readonly onCreated: (recoveryCodes: readonly string[]) => void;
}

export function PasskeyStep({ token, draft, onBack, onCreated }: PasskeyStepProps) {
  const t = useMessages(setupMessages);
  const { locale } = useLanguage();
  const complete = useCompleteSetup();
  function create() {
    const { name, email, deskName, languages, defaultLanguage, timeZone } = draft;
    const desk = { name: deskName, languages: [...languages], defaultLanguage, timeZone };
    complete.mutate(
      { token, name, email, language: locale, desk },
      { onSuccess: ({ recoveryCodes }) => onCreated(recoveryCodes) },
    );
  }
  return (
    <Form
      onSubmit={create}
      error={complete.error}
      actions={
        <>
          <Button onClick={onBack}>{t("back")}</Button>
          <Button kind="primary" icon="key" type="submit" busy={complete.isPending}>
            {t("createPasskey")}
          </Button>
        </>
      }
    >
      <h2>{t("passkeyTitle")}</h2>
      <p>{t("passkeyLead")}</p>
      <p className="muted">{t("passkeyWhere")}</p>
    </Form>
  );
}
