import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { ContactPoints } from "./contact-points.tsx";
import { type Contact, contactsQuery } from "./contacts.api.ts";
import { contactsMessages } from "./contacts.messages.ts";
import "./contacts.css";

type ContactLink = (contact: Contact, words: ReactNode) => ReactNode;

export function ContactList({ link }: { link: ContactLink }) {
  const [q, setQ] = useState("");
  return (
    <>
      <FindContact onFind={setQ} />
      <Found q={q} link={link} />
    </>
  );
}

function FindContact({ onFind }: { onFind: (q: string) => void }) {
  const t = useMessages(contactsMessages);
  const [typed, setTyped] = useState("");
  return (
    <search>
      <form
        className="find-contact"
        onSubmit={(event) => {
          event.preventDefault();
          const q = typed.trim();
          onFind(q.length >= 2 ? q : "");
        }}
      >
        <TextField
          label={t("search")}
          hint={t("searchHint")}
          exact
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === "") onFind("");
          }}
        />
        <Button icon="search" type="submit">
          {t("find")}
        </Button>
      </form>
    </search>
  );
}

function Found({ q, link }: { q: string; link: ContactLink }) {
  const t = useMessages(contactsMessages);
  const columns = useColumns(link);
  const query = useInfiniteQuery(contactsQuery(q));
  if (query.isPending) return <Loading lines={6} />;
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  const contacts = query.data.pages.flatMap((page) => page.items);
  if (contacts.length === 0)
    return (
      <Empty icon="contacts" title={t(q === "" ? "none" : "notFound")}>
        {t(q === "" ? "noneLead" : "notFoundLead")}
      </Empty>
    );
  return (
    <>
      <Table
        caption={t("title")}
        columns={columns}
        rows={contacts}
        rowKey={({ id }) => id}
        rowTone={({ erasedAt }) => (erasedAt ? "past" : undefined)}
      />
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

function useColumns(link: ContactLink): Column<Contact>[] {
  const t = useMessages(contactsMessages);
  const format = useFormat();
  return [
    {
      id: "name",
      head: t("shortName"),
      main: true,
      cell: (contact) => (
        <>
          {link(contact, <span className="exact">{contact.name}</span>)}{" "}
          {contact.erasedAt && <Badge icon="trash">{t("erased")}</Badge>}
        </>
      ),
    },
    { id: "points", head: t("points"), cell: (contact) => <ContactPoints points={contact.points} /> },
    {
      id: "conversations",
      head: t("conversations"),
      cell: (contact) => format.number(contact.conversations),
    },
    {
      id: "last",
      head: t("lastMessage"),
      cell: ({ lastMessageAt }) => (lastMessageAt ? <Time at={lastMessageAt} form="ago" /> : t("never")),
    },
  ];
}
