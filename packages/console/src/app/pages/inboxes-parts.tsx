import { intake } from "@atalaia/contract";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Failed, Loading } from "../../components/states.tsx";
import { ChatAccess } from "../../features/inboxes/chat-access.tsx";
import { InboxForm } from "../../features/inboxes/inbox-form.tsx";
import { InboxList, KindChoice } from "../../features/inboxes/inbox-list.tsx";
import { type Inbox, inboxesQuery } from "../../features/inboxes/inboxes.api.ts";
import { inboxesMessages } from "../../features/inboxes/inboxes.messages.ts";
import { isInboxKind } from "../../features/inboxes/kinds.ts";
import { IntakeAccess } from "../../features/inboxes/rotate-secret.tsx";
import { fillPath } from "../../lib/api-address.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { paths } from "../paths.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { SettingsPart } from "./settings-part.tsx";

export function InboxesPart() {
  const t = useMessages(inboxesMessages);
  const mayWrite = may(useMe(), "inboxes:write");
  return (
    <SettingsPart title={t("title")} lead={t("lead")}>
      <InboxList
        link={({ id, name }) =>
          mayWrite ? (
            <Link to={paths.inboxSettings} params={{ inboxId: id }}>
              {name}
            </Link>
          ) : (
            name
          )
        }
      />
      {mayWrite && (
        <>
          <h3>{t("add")}</h3>
          <KindChoice
            link={(kind, words) => (
              <Link to={paths.newInbox} params={{ kind }}>
                {words}
              </Link>
            )}
          />
        </>
      )}
    </SettingsPart>
  );
}

export function NewInboxPart() {
  const t = useMessages(inboxesMessages);
  const navigate = useNavigate();
  const { kind } = useParams({ from: "/desk/settings/inboxes/new/$kind" });
  if (!isInboxKind(kind)) return <NotFoundPage />;
  return (
    <SettingsPart title={t("newTitle", { kind: t(kind) })} lead={<BackToInboxes />}>
      <InboxForm
        key={kind}
        kind={kind}
        onSaved={({ id }) => void navigate({ to: paths.inboxSettings, params: { inboxId: id } })}
        onRemoved={() => undefined}
      />
    </SettingsPart>
  );
}

export function InboxSettingsPart() {
  const { inboxId } = useParams({ from: "/desk/settings/inboxes/$inboxId" });
  const inboxes = useQuery(inboxesQuery);
  if (inboxes.isPending) return <Loading />;
  if (inboxes.isError) return <Failed error={inboxes.error} onRetry={() => inboxes.refetch()} />;
  const inbox = inboxes.data.items.find(({ id }) => id === inboxId);
  return inbox ? <OneInbox key={inbox.id} inbox={inbox} /> : <NotFoundPage />;
}

function OneInbox({ inbox }: { inbox: Inbox }) {
  const navigate = useNavigate();
  return (
    <SettingsPart title={inbox.name} lead={<BackToInboxes />}>
      <InboxForm
        kind={inbox.kind}
        inbox={inbox}
        onSaved={() => undefined}
        onRemoved={() => void navigate({ to: paths.inboxes })}
        extras={(settings) => {
          if (settings.kind === "chat")
            return (
              <ChatAccess
                inboxId={inbox.id}
                settings={settings}
                page={location.origin + paths.chat.replace("$inboxId", inbox.id)}
              />
            );
          if (settings.kind === "intake")
            return (
              <IntakeAccess
                inbox={inbox}
                address={location.origin + fillPath(intake.path, { id: inbox.id })}
              />
            );
          return null;
        }}
      />
    </SettingsPart>
  );
}

function BackToInboxes() {
  const t = useMessages(inboxesMessages);
  return <Link to={paths.inboxes}>{t("back")}</Link>;
}
