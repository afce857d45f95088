import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { OneTimeSecret } from "../../components/one-time-secret.tsx";
import { Section } from "../../components/page.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { type Inbox, useRotateSecret } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";

/** Where the other system sends to, and a new secret for its signature. */
export function IntakeAccess({ inbox, address }: { inbox: Inbox; address: string }) {
  const t = useMessages(inboxesMessages);
  const rotate = useRotateSecret();
  const error = useProblemText()(rotate.error);
  return (
    <Section id="access" title={t("intakeAddress")}>
      <p className="exact one-time-value">{address}</p>
      <CopyButton text={address} />
      {error !== "" && <Notice tone="danger">{error}</Notice>}
      {rotate.data ? (
        <OneTimeSecret title={t("secretTitle")} lead={t("secretLead")} secret={rotate.data.secret} />
      ) : (
        <>
          <Button icon="key" busy={rotate.isPending} onClick={() => rotate.mutate(inbox.id)}>
            {t("rotate")}
          </Button>
          <p className="muted small">{t("rotateHint")}</p>
        </>
      )}
    </Section>
  );
}
