import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { EntryFilters } from "../../features/evidence/entry-filters.tsx";
import { EntryList } from "../../features/evidence/entry-list.tsx";
import type { EntryFilter } from "../../features/evidence/evidence.api.ts";
import { evidenceMessages } from "../../features/evidence/evidence.messages.ts";
import { ExportsView } from "../../features/evidence/exports-view.tsx";
import { LogView } from "../../features/evidence/log-view.tsx";
import { membersQuery } from "../../features/members/members.api.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";

/** For whoever has to prove, or to check, what happened on this desk. */
export function EvidencePage() {
  const t = useMessages(evidenceMessages);
  const me = useMe();
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Tabs
        label={t("title")}
        tabs={[
          { id: "entries", label: t("entries"), content: <Entries /> },
          {
            id: "log",
            label: t("log"),
            content: (
              <div className="evidence-stack">
                <LogView mayConfigure={may(me, "evidence:configure")} />
              </div>
            ),
          },
          ...(may(me, "evidence:export")
            ? [
                {
                  id: "exports",
                  label: t("exports"),
                  content: (
                    <div className="evidence-stack">
                      <ExportsView />
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}

function Entries() {
  const navigate = useNavigate();
  const filter = useSearch({ from: "/desk/evidence" });
  const members = useQuery(membersQuery);
  const onFilter = (next: EntryFilter) => void navigate({ to: ".", search: next });
  return (
    <div className="evidence-stack">
      <EntryFilters filter={filter} members={members.data?.items ?? []} onFilter={onFilter} />
      <EntryList filter={filter} onFilter={onFilter} />
    </div>
  );
}
