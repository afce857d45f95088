import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { PasswordField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { keyBackupQuery, useConfirmKeyBackup, useDownloadKey } from "./setup.api.ts";
import { setupMessages } from "./setup.messages.ts";
import "./setup.css";

/** The demand to keep the installation key elsewhere: download it sealed, then prove that the copy is at hand. */
export function KeyBackup() {
  const t = useMessages(setupMessages);
  const backup = useQuery(keyBackupQuery);
  if (backup.isPending) return <Loading />;
  if (backup.isError) return <Failed error={backup.error} onRetry={() => backup.refetch()} />;
  const { confirmed, fromEnvironment, fingerprint } = backup.data;
  return (
    <>
      {confirmed && (
        <Notice tone="done" title={t("keyConfirmed")}>
          <span className="exact">{t("keyConfirmedLead", { fingerprint })}</span>
        </Notice>
      )}
      {fromEnvironment ? (
        <Notice>{t("keyFromEnvironment")}</Notice>
      ) : (
        <DownloadKey fingerprint={fingerprint} />
      )}
      {!confirmed && <ConfirmKey />}
    </>
  );
}

function DownloadKey({ fingerprint }: { fingerprint: string }) {
  const t = useMessages(setupMessages);
  const download = useDownloadKey();
  const [passphrase, setPassphrase] = useState("");
  return (
    <Section id="download-key" title={t("downloadTitle")}>
      <Form
        error={download.error}
        onSubmit={() => download.mutate(passphrase)}
        actions={
          <Button icon="download" type="submit" busy={download.isPending}>
            {t("download")}
          </Button>
        }
      >
        <PasswordField
          label={t("passphrase")}
          hint={t("passphraseHint")}
          autoComplete="off"
          required
          minLength={12}
          maxLength={200}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </Form>
      {download.data && (
        <div className="setup-part">
          <Notice tone="done">{t("downloaded", { name: download.data })}</Notice>
          <div>
            <h3>{t("fingerprint")}</h3>
            <p className="muted small">{t("fingerprintHint")}</p>
          </div>
          <p className="fingerprint exact">{fingerprint}</p>
          <CopyButton text={fingerprint} />
        </div>
      )}
    </Section>
  );
}

function ConfirmKey() {
  const t = useMessages(setupMessages);
  const confirm = useConfirmKeyBackup();
  const [end, setEnd] = useState("");
  return (
    <Section id="confirm-key" title={t("confirmTitle")}>
      <Form
        error={confirm.error}
        onSubmit={() => confirm.mutate(end.replaceAll(/[\s-]/gu, ""))}
        actions={
          <Button kind="primary" type="submit" busy={confirm.isPending}>
            {t("confirmKey")}
          </Button>
        }
      >
        <TextField
          label={t("fingerprintEnd")}
          hint={t("fingerprintEndHint")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          required
          exact
          minLength={8}
          maxLength={12}
          value={end}
          onChange={(event) => setEnd(event.target.value)}
        />
      </Form>
    </Section>
  );
}
