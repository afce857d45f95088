import { MacroList } from "../../features/macros/macro-list.tsx";
import { macrosMessages } from "../../features/macros/macros.messages.ts";
import { DeskSettings } from "../../features/settings/desk-form.tsx";
import { KnowledgeSettings } from "../../features/settings/knowledge-form.tsx";
import { settingsMessages } from "../../features/settings/settings.messages.ts";
import { SystemView } from "../../features/settings/system-view.tsx";
import { WebhookList } from "../../features/settings/webhook-list.tsx";
import { TagList } from "../../features/tags/tag-list.tsx";
import { tagsMessages } from "../../features/tags/tags.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { SettingsPart } from "./settings-part.tsx";

export function DeskPart() {
  const t = useMessages(settingsMessages);
  return (
    <SettingsPart title={t("desk")} lead={t("deskLead")}>
      <DeskSettings />
    </SettingsPart>
  );
}

export function KnowledgePart() {
  const t = useMessages(settingsMessages);
  return (
    <SettingsPart title={t("knowledge")} lead={t("knowledgeLead")}>
      <KnowledgeSettings />
    </SettingsPart>
  );
}

export function TagsPart() {
  const t = useMessages(tagsMessages);
  return (
    <SettingsPart title={t("title")} lead={t("lead")}>
      <TagList />
    </SettingsPart>
  );
}

export function MacrosPart() {
  const t = useMessages(macrosMessages);
  return (
    <SettingsPart title={t("title")} lead={t("lead")}>
      <MacroList />
    </SettingsPart>
  );
}

export function WebhooksPart() {
  const t = useMessages(settingsMessages);
  return (
    <SettingsPart title={t("webhooks")} lead={t("webhooksLead")}>
      <WebhookList />
    </SettingsPart>
  );
}

export function SystemPart() {
  const t = useMessages(settingsMessages);
  return (
    <SettingsPart title={t("system")} lead={t("systemLead")}>
      <SystemView />
    </SettingsPart>
  );
}
