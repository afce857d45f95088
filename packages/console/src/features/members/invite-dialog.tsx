import type { Role } from "@atalaia/contract";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useInvite } from "./members.api.ts";
import { membersMessages } from "./members.messages.ts";
import { RoleChoice } from "./role-dialog.tsx";
import "./members.css";

export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(membersMessages);
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("invite")} lead={t("inviteLead")}>
      <InviteForm onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const t = useMessages(membersMessages);
  const invite = useInvite();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("agent");
  if (invite.data)
    return <InvitationLink email={invite.data.invitation.email} link={invite.data.link} onClose={onClose} />;
  return (
    <Form
      error={invite.error}
      onSubmit={() => invite.mutate({ email, role })}
      actions={
        <Button kind="primary" icon="link" type="submit" busy={invite.isPending}>
          {t("makeLink")}
        </Button>
      }
    >
      <TextField
        label={t("email")}
        type="email"
        autoComplete="off"
        required
        exact
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RoleChoice value={role} onChange={setRole} />
    </Form>
  );
}

function InvitationLink({ email, link, onClose }: { email: string; link: string; onClose: () => void }) {
  const t = useMessages(membersMessages);
  return (
    <>
      <Notice tone="done" title={t("linkFor", { email })}>
        {t("linkOnce")}
      </Notice>
      <p className="invitation-link exact">{link}</p>
      <DialogActions>
        <CopyButton text={link} />
        <Button kind="primary" onClick={onClose}>
          {t("done")}
        </Button>
      </DialogActions>
    </>
  );
}
