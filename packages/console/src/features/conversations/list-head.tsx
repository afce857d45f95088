import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, IconButton } from "../../components/button.tsx";
import { SelectField } from "../../components/field.tsx";
import { Icon } from "../../components/icon.tsx";
import { Popover } from "../../components/popover.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { countsQuery, type Filter, type View, views } from "./conversations.api.ts";
import { conversationsMessages } from "./conversations.messages.ts";
import "./list-head.css";

/** The views with their counts; `link` draws one as a link. */
export function Views({ link }: { link: (view: View, words: ReactNode) => ReactNode }) {
  const t = useMessages(conversationsMessages);
  const format = useFormat();
  const counts = useQuery(countsQuery);
  return (
    <nav className="views" aria-label={t("views")}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            {link(
              view,
              <>
                <span>{t(view)}</span>
                {counts.data && <span className="views-count">{format.number(counts.data[view])}</span>}
              </>,
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is looked for stays in this field and in the body of the request, never in an address. */
export function SearchField({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const t = useMessages(conversationsMessages);
  const [typed, setTyped] = useState(words);
  function look(text: string) {
    const next = text.trim();
    onWords(next.length >= 2 ? next : "");
  }
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          look(typed);
        }}
      >
        <Icon name="search" size={16} />
        <input
          id="conversation-search"
          type="text"
          className="input"
          aria-label={t("search")}
          placeholder={t("searchHint")}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === "") onWords("");
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setTyped("");
            onWords("");
          }}
        />
        {typed !== "" && (
          <IconButton
            icon="cross"
            label={t("searchClear")}
            onClick={() => {
              setTyped("");
              onWords("");
            }}
          />
        )}
      </form>
    </search>
  );
}

export type Narrowing = Pick<Filter, "channel" | "verdict" | "status" | "inboxId" | "tagId">;
interface Named {
  readonly id: string;
  readonly name: string;
}

export function Filters({
  filter,
  inboxes,
  tags,
  onChange,
}: {
  filter: Narrowing;
  inboxes: readonly Named[];
  tags: readonly Named[];
  onChange: (filter: Narrowing) => void;
}) {
  const t = useMessages(conversationsMessages);
  const count = Object.values(filter).filter((value) => value !== undefined).length;
  const words = (ids: readonly (keyof typeof conversationsMessages)[]) =>
    ids.map((id) => ({ id, name: (t as (key: string) => string)(id) }));
  const fields: readonly [keyof Narrowing, string, readonly Named[]][] = [
    ["verdict", t("verdict"), words(["danger", "caution", "clear"])],
    ["channel", t("channel"), words(["email", "chat", "phone", "sms", "social"])],
    ["status", t("status"), words(["open", "pending", "snoozed", "resolved"])],
    ["inboxId", t("inbox"), inboxes],
    ["tagId", t("tag"), tags],
  ];
  return (
    <Popover
      label={t("filter")}
      trigger={<Button icon="filter">{count > 0 ? t("filterCount", { count }) : t("filter")}</Button>}
    >
      {fields.map(([name, label, choices]) => (
        <SelectField
          key={name}
          label={label}
          value={filter[name] ?? ""}
          onChange={(event) => onChange({ ...filter, [name]: event.target.value || undefined })}
        >
          <option value="">{t("any")}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </SelectField>
      ))}
      {count > 0 && (
        <Button kind="quiet" onClick={() => onChange({})}>
          {t("filterClear")}
        </Button>
      )}
    </Popover>
  );
}
