import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page, Section } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Time } from "../../components/time.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { type Contact, contactQuery } from "./contacts.api.ts";
import { contactsMessages } from "./contacts.messages.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import "./contacts.css";

/** One person, as far as the desk may show them, with their conversations. */
export function ContactCard({
  id,
  back,
  file,
  conversations,
}: {
  id: string;
  back: ReactNode;
  /** What is on file; not asked for of an erased contact. */
  file: ReactNode;
  conversations: ReactNode;
}) {
  const t = useMessages(contactsMessages);
  const query = useQuery(contactQuery(id));
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  const contact = query.data;
  return (
    <Page
      title={t("contact", { name: contact.name })}
      lead={back}
      actions={<EraseButton contact={contact} />}
    >
      {contact.erasedAt && <Notice title={t("erasedTitle")}>{t("erasedLead")}</Notice>}
      {!contact.erasedAt && file}
      <Section id="conversations" title={t("conversations")}>
        {contact.lastMessageAt && (
          <p className="muted small">
            {t("lastMessage")}: <Time at={contact.lastMessageAt} />
          </p>
        )}
        <div className="contact-conversations">{conversations}</div>
      </Section>
    </Page>
  );
}

function EraseButton({ contact }: { contact: Contact }) {
  const t = useMessages(contactsMessages);
  const mayErase = may(useMe(), "contacts:erase");
  const [asking, setAsking] = useState(false);
  if (!mayErase || contact.erasedAt) return null;
  return (
    <>
      <Button icon="trash" onClick={() => setAsking(true)}>
        {t("erase")}
      </Button>
      <EraseDialog contact={asking ? contact : undefined} onClose={() => setAsking(false)} />
    </>
  );
}
