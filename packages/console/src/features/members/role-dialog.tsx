import { type Role, roles } from "@atalaia/contract";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { RadioGroup } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { roleHintMessages, roleMessages } from "../../lib/role.messages.ts";
import { type Member, useChangeRole } from "./members.api.ts";
import { membersMessages } from "./members.messages.ts";

export function RoleDialog({ member, onClose }: { member: Member | undefined; onClose: () => void }) {
  const t = useMessages(membersMessages);
  return (
    <Dialog
      open={member !== undefined}
      onOpenChange={onClose}
      title={t("changeRoleOf", { name: member?.name ?? "" })}
    >
      {member && <RoleForm member={member} onClose={onClose} />}
    </Dialog>
  );
}

function RoleForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useMessages(membersMessages);
  const words = useMessages(roleMessages);
  const toast = useToast();
  const change = useChangeRole();
  const [role, setRole] = useState<Role>(member.role);
  function done() {
    toast({
      text: t("roleChanged", { name: member.name, role: words(role) }),
      undo: () => change.mutate({ id: member.id, role: member.role }),
    });
    onClose();
  }
  return (
    <Form
      error={change.error}
      onSubmit={() => change.mutate({ id: member.id, role }, { onSuccess: done })}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={change.isPending} disabled={role === member.role}>
            {t("save")}
          </Button>
        </>
      }
    >
      <RoleChoice value={role} onChange={setRole} />
    </Form>
  );
}

export function RoleChoice({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const t = useMessages(membersMessages);
  const words = useMessages(roleMessages);
  const hints = useMessages(roleHintMessages);
  return (
    <RadioGroup
      label={t("role")}
      value={value}
      onChange={onChange}
      choices={roles.map((role) => ({ value: role, label: words(role), hint: hints(role) }))}
    />
  );
}
