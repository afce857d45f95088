import { DefinitionList } from "../../features/actions/definition-list.tsx";
import { definitionsMessages } from "../../features/actions/definitions.messages.ts";
import { ContactRecords } from "../../features/contacts/contact-records.tsx";
import { recordsMessages } from "../../features/contacts/records.messages.ts";
import { policyMessages } from "../../features/policy/policy.messages.ts";
import { PolicyView } from "../../features/policy/policy-view.tsx";
import { FieldList } from "../../features/reveals/field-list.tsx";
import { revealsMessages } from "../../features/reveals/reveals.messages.ts";
import { VerificationSettings } from "../../features/verifications/verification-settings.tsx";
import { verificationsMessages } from "../../features/verifications/verifications.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { SettingsPart } from "./settings-part.tsx";

export function SensitiveActionsPart() {
  const t = useMessages(definitionsMessages);
  return (
    <SettingsPart title={t("title")} lead={t("lead")}>
      <DefinitionList />
    </SettingsPart>
  );
}

export function VerificationPart() {
  const t = useMessages(verificationsMessages);
  return (
    <SettingsPart title={t("title")} lead={t("lead")}>
      <VerificationSettings />
    </SettingsPart>
  );
}

export function FieldsPart() {
  const t = useMessages(revealsMessages);
  return (
    <SettingsPart title={t("fieldsTitle")} lead={t("fieldsLead")}>
      <FieldList />
    </SettingsPart>
  );
}

export function ContactRecordsPart() {
  const t = useMessages(recordsMessages);
  return (
    <SettingsPart title={t("title")} lead={t("lead")}>
      <ContactRecords />
    </SettingsPart>
  );
}

export function PolicyPart() {
  const t = useMessages(policyMessages);
  return (
    <SettingsPart title={t("title")} lead={t("lead")}>
      <PolicyView />
    </SettingsPart>
  );
}
