import { Link } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { ContactList } from "../../features/contacts/contact-list.tsx";
import { contactsMessages } from "../../features/contacts/contacts.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { paths } from "../paths.ts";

export function ContactsPage() {
  const t = useMessages(contactsMessages);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ContactList
        link={(contact, words) => (
          <Link to={paths.contact} params={{ contactId: contact.id }}>
            {words}
          </Link>
        )}
      />
    </Page>
  );
}
