import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { Page } from "../../components/page.tsx";
import { definitionsMessages } from "../../features/actions/definitions.messages.ts";
import { recordsMessages } from "../../features/contacts/records.messages.ts";
import { inboxesMessages } from "../../features/inboxes/inboxes.messages.ts";
import { macrosMessages } from "../../features/macros/macros.messages.ts";
import { policyMessages } from "../../features/policy/policy.messages.ts";
import { revealsMessages } from "../../features/reveals/reveals.messages.ts";
import { settingsMessages } from "../../features/settings/settings.messages.ts";
import { tagsMessages } from "../../features/tags/tags.messages.ts";
import { verificationsMessages } from "../../features/verifications/verifications.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useMe } from "../../lib/session.ts";
import { type SettingsPlace, settingsPlaces } from "../navigation.ts";
import "./settings-page.css";

/** The parts of the settings a member may see, beside the one that is open. */
export function SettingsPage() {
  const t = useMessages(settingsMessages);
  const words = useSettingsWords();
  const parts = useRef<HTMLElement>(null);
  useCurrentInSight(parts);
  return (
    <Page title={t("title")}>
      <div className="settings-page">
        <nav aria-label={t("sections")} ref={parts}>
          <ul>
            {settingsPlaces(useMe()).map(({ path, label }) => (
              <li key={path}>
                <Link to={path}>{words[label]}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-part">
          <Outlet />
        </div>
      </div>
    </Page>
  );
}

/** Where the parts stand in one line beside each other, the open one is brought into it. */
function useCurrentInSight(parts: RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path says when another part is current.
  useEffect(() => {
    parts.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [parts, path]);
}

function useSettingsWords(): Readonly<Record<SettingsPlace["label"], string>> {
  const t = useMessages(settingsMessages);
  return {
    desk: t("desk"),
    knowledge: t("knowledge"),
    inboxes: useMessages(inboxesMessages)("title"),
    sensitiveActions: useMessages(definitionsMessages)("title"),
    verification: useMessages(verificationsMessages)("title"),
    fields: useMessages(revealsMessages)("fieldsTitle"),
    contactRecords: useMessages(recordsMessages)("title"),
    policy: useMessages(policyMessages)("title"),
    tags: useMessages(tagsMessages)("title"),
    macros: useMessages(macrosMessages)("title"),
    webhooks: t("webhooks"),
    system: t("system"),
    keyBackup: t("keyBackup"),
  };
}
