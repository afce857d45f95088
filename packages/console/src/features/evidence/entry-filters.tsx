import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { EntryFilter } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";

const groups = [
  "action",
  "verification",
  "contact",
  "access",
  "message",
  "conversation",
  "authenticator",
  "session",
  "member",
  "settings",
  "evidence",
] as const;

type Period = "since" | "until";

/** The person's day, from its first moment or to its last. */
function instantOf(period: Period, day: string): string | undefined {
  if (day === "") return undefined;
  return new Date(`${day}T${period === "since" ? "00:00:00.000" : "23:59:59.999"}`).toISOString();
}

function dayOf(instant: string | undefined): string {
  if (instant === undefined) return "";
  const date = new Date(instant);
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export function EntryFilters({
  filter,
  members,
  onFilter,
}: {
  filter: EntryFilter;
  members: readonly { readonly id: string; readonly name: string }[];
  onFilter: (filter: EntryFilter) => void;
}) {
  const t = useMessages(evidenceMessages);
  /** An empty choice leaves the filter. */
  function change(name: keyof EntryFilter, value: string | undefined) {
    const { [name]: _, ...others } = filter;
    onFilter(value ? { ...others, [name]: value } : others);
  }
  const dayField = (period: Period) => (
    <TextField
      label={t(period)}
      type="date"
      value={dayOf(filter[period])}
      onChange={(event) => change(period, instantOf(period, event.target.value))}
    />
  );
  return (
    <search className="evidence-filters">
      <SelectField
        label={t("filterType")}
        value={filter.type ?? ""}
        onChange={(event) => change("type", event.target.value)}
      >
        <option value="">{t("filterAll")}</option>
        {groups.map((group) => (
          <option key={group} value={group}>
            {t(`group.${group}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("filterMember")}
        value={filter.memberId ?? ""}
        onChange={(event) => change("memberId", event.target.value)}
      >
        <option value="">{t("filterEverybody")}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {dayField("since")}
      {dayField("until")}
      {Object.keys(filter).length > 0 && (
        <Button icon="cross" onClick={() => onFilter({})}>
          {t("clearFilters")}
        </Button>
      )}
      {(filter.conversationId || filter.contactId) && <p className="muted small">{t("narrowed")}</p>}
    </search>
  );
}
