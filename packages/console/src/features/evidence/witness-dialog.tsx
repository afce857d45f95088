import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { RadioGroup, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useAddWitness } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";

export function WitnessDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(evidenceMessages);
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("addWitness")} lead={t("witnessesLead")}>
      <WitnessForm onClose={onClose} />
    </Dialog>
  );
}

function WitnessForm({ onClose }: { onClose: () => void }) {
  const t = useMessages(evidenceMessages);
  const add = useAddWitness();
  const [kind, setKind] = useState<"atalaia" | "mailbox">("mailbox");
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [verifierKey, setVerifierKey] = useState("");
  const body = () =>
    kind === "atalaia"
      ? { kind, name, url: address.trim(), verifierKey: verifierKey.trim() }
      : { kind, name, address: address.trim() };
  return (
    <Form
      error={add.error}
      onSubmit={() => add.mutate(body(), { onSuccess: onClose })}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={add.isPending}>
            {t("add")}
          </Button>
        </>
      }
    >
      <RadioGroup
        compact
        label={t("kind")}
        value={kind}
        onChange={setKind}
        choices={[
          { value: "mailbox", label: t("kindMailbox") },
          { value: "atalaia", label: t("kindAtalaia") },
        ]}
      />
      <TextField
        label={t("name")}
        required
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t("address")}
        type={kind === "atalaia" ? "url" : "email"}
        placeholder={kind === "atalaia" ? "https://" : undefined}
        required
        exact
        autoComplete="off"
        maxLength={300}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      {kind === "atalaia" && (
        <TextField
          label={t("witnessKey")}
          required
          exact
          autoComplete="off"
          spellCheck={false}
          minLength={20}
          maxLength={300}
          value={verifierKey}
          onChange={(event) => setVerifierKey(event.target.value)}
        />
      )}
    </Form>
  );
}
