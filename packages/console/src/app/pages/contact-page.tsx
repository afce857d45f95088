import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ContactCard } from "../../features/contacts/contact-card.tsx";
import { contactsMessages } from "../../features/contacts/contacts.messages.ts";
import { ConversationList } from "../../features/conversations/conversation-list.tsx";
import { SelectionBar } from "../../features/conversations/selection-bar.tsx";
import { ContactFile } from "../../features/reveals/contact-file.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { toggled } from "../../lib/toggled.ts";
import { paths } from "../paths.ts";

export function ContactPage() {
  const t = useMessages(contactsMessages);
  const { contactId } = useParams({ from: "/desk/contacts/$contactId" });
  const { conversation } = useSearch({ from: "/desk/contacts/$contactId" });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <ContactCard
      key={contactId}
      id={contactId}
      back={<Link to={paths.contacts}>{t("back")}</Link>}
      file={<ContactFile contactId={contactId} conversationId={conversation ?? null} />}
      conversations={
        <>
          <ConversationList
            filter={{ view: "all", contactId }}
            words=""
            selected={selected}
            onSelect={(id) => setSelected(toggled(selected, id))}
            link={(conversation, words) => (
              <Link
                to={paths.conversation}
                params={{ conversationId: conversation.id }}
                search={{ view: "all" }}
                data-row=""
              >
                {words}
              </Link>
            )}
          />
          <SelectionBar ids={[...selected]} onDone={() => setSelected(new Set())} />
        </>
      }
    />
  );
}
