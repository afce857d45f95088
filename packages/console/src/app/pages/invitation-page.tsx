import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { AcceptInvitation } from "../../features/members/accept-invitation.tsx";
import { membersMessages } from "../../features/members/members.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { Gate } from "../gate.tsx";
import { paths } from "../paths.ts";

export function InvitationPage() {
  const t = useMessages(membersMessages);
  const navigate = useNavigate();
  const queries = useQueryClient();
  async function enter() {
    queries.removeQueries({ queryKey: ["sessions"] });
    await navigate({ to: paths.home });
  }
  return (
    <Gate title={t("acceptTitle")}>
      <AcceptInvitation onDone={enter} />
    </Gate>
  );
}
