import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { InvitationList } from "../../features/members/invitation-list.tsx";
import { InviteDialog } from "../../features/members/invite-dialog.tsx";
import { MemberList } from "../../features/members/member-list.tsx";
import { membersMessages } from "../../features/members/members.messages.ts";
import { useActions } from "../../lib/actions.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";

export function MembersPage() {
  const t = useMessages(membersMessages);
  const isAdmin = may(useMe(), "members:write");
  const [inviting, setInviting] = useState(false);
  const invite = () => setInviting(true);
  useActions(
    isAdmin ? [{ id: "members.invite", group: t("title"), label: t("invite"), keys: "c", run: invite }] : [],
  );
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        isAdmin && (
          <Button kind="primary" icon="plus" onClick={invite}>
            {t("invite")}
          </Button>
        )
      }
    >
      <MemberList />
      {isAdmin && <InvitationList />}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Page>
  );
}
