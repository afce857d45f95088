import { useQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/page.tsx";
import { Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { roleMessages } from "../../lib/role.messages.ts";
import { type Invitation, membersQuery, useWithdrawInvitation } from "./members.api.ts";
import { membersMessages } from "./members.messages.ts";

/** Links that were made and not used. Failure and loading are shown by the list of members, from the same query. */
export function InvitationList() {
  const t = useMessages(membersMessages);
  const role = useMessages(roleMessages);
  const invitations = useQuery(membersQuery).data?.invitations;
  if (!invitations) return null;
  return (
    <Section id="invitations" title={t("invitations")} lead={t("invitationsLead")}>
      {invitations.length === 0 ? (
        <p className="muted">{t("noInvitations")}</p>
      ) : (
        <Table
          caption={t("invitations")}
          rows={invitations}
          rowKey={(invitation) => invitation.id}
          columns={[
            {
              id: "email",
              head: t("email"),
              main: true,
              cell: (invitation) => <span className="exact">{invitation.email}</span>,
            },
            { id: "role", head: t("role"), cell: (invitation) => role(invitation.role) },
            { id: "expires", head: t("expires"), cell: (invitation) => <Time at={invitation.expiresAt} /> },
            {
              id: "acts",
              head: t("acts"),
              bare: true,
              cell: (invitation) => <Withdraw invitation={invitation} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Withdraw({ invitation }: { invitation: Invitation }) {
  const t = useMessages(membersMessages);
  const toast = useToast();
  const problem = useProblemText();
  const withdraw = useWithdrawInvitation();
  return (
    <Button
      kind="quiet"
      aria-label={t("withdrawNamed", { email: invitation.email })}
      busy={withdraw.isPending}
      onClick={() =>
        withdraw.mutate(invitation.id, {
          onSuccess: () => toast({ text: t("withdrawn") }),
          onError: (error) => toast({ text: problem(error), tone: "failed" }),
        })
      }
    >
      {t("withdraw")}
    </Button>
  );
}
