import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Avatar } from "../../components/avatar.tsx";
import { Badge } from "../../components/badge.tsx";
import { IconButton } from "../../components/button.tsx";
import { Menu, MenuItem } from "../../components/menu.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { roleMessages } from "../../lib/role.messages.ts";
import { may, useMe } from "../../lib/session.ts";
import { DisableDialog } from "./disable-dialog.tsx";
import { type Member, membersQuery, useEnableMember } from "./members.api.ts";
import { membersMessages } from "./members.messages.ts";
import { RoleDialog } from "./role-dialog.tsx";
import "./members.css";

type Act = { readonly kind: "role" | "disable"; readonly member: Member };

export function MemberList() {
  const me = useMe();
  const members = useQuery(membersQuery);
  const [act, setAct] = useState<Act>();
  const columns = useColumns(may(me, "members:write") ? setAct : undefined);
  const t = useMessages(membersMessages);
  if (members.isPending) return <Loading />;
  if (members.isError) return <Failed error={members.error} onRetry={() => members.refetch()} />;
  const close = () => setAct(undefined);
  return (
    <>
      <Table
        caption={t("title")}
        columns={columns}
        rows={members.data.items}
        rowKey={(member) => member.id}
        rowTone={(member) => (member.disabledAt ? "past" : undefined)}
      />
      <RoleDialog member={act?.kind === "role" ? act.member : undefined} onClose={close} />
      <DisableDialog member={act?.kind === "disable" ? act.member : undefined} onClose={close} />
    </>
  );
}

function useColumns(onAct: ((act: Act) => void) | undefined): Column<Member>[] {
  const t = useMessages(membersMessages);
  const role = useMessages(roleMessages);
  const me = useMe();
  const columns: Column<Member>[] = [
    {
      id: "name",
      head: t("name"),
      main: true,
      cell: (member) => (
        <span className="member-name">
          <Avatar name={member.name} />
          <span>
            <strong>{member.name}</strong> {member.id === me.id && <Badge>{t("you")}</Badge>}{" "}
            {member.disabledAt && <Badge icon="lock">{t("disabled")}</Badge>}
            <span className="exact muted small">{member.email}</span>
          </span>
        </span>
      ),
    },
    { id: "role", head: t("role"), cell: (member) => role(member.role) },
    {
      id: "seen",
      head: t("lastSeen"),
      cell: (member) => (member.lastSeenAt ? <Time at={member.lastSeenAt} form="ago" /> : t("never")),
    },
  ];
  if (!onAct) return columns;
  return [
    ...columns,
    {
      id: "acts",
      head: t("acts"),
      bare: true,
      cell: (member) => <MemberActs member={member} onAct={onAct} />,
    },
  ];
}

function MemberActs({ member, onAct }: { member: Member; onAct: (act: Act) => void }) {
  const t = useMessages(membersMessages);
  const toast = useToast();
  const problem = useProblemText();
  const enable = useEnableMember();
  const label = t("actsFor", { name: member.name });
  function letIn() {
    enable.mutate(member.id, {
      onSuccess: () => toast({ text: t("enabledDone", { name: member.name }) }),
      onError: (error) => problem(error) !== "" && toast({ text: problem(error), tone: "failed" }),
    });
  }
  return (
    <Menu label={label} trigger={<IconButton icon="more" label={label} />}>
      {member.disabledAt ? (
        <MenuItem icon="unlock" onSelect={letIn}>
          {t("enable")}
        </MenuItem>
      ) : (
        <>
          <MenuItem icon="account" onSelect={() => onAct({ kind: "role", member })}>
            {t("changeRole")}
          </MenuItem>
          <MenuItem icon="lock" danger onSelect={() => onAct({ kind: "disable", member })}>
            {t("disable")}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
