import { Badge } from "../../components/badge.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { policyMessages } from "./policy.messages.ts";

/** Whether a rule permits or forbids: shape, word and colour. */
export function Effect({ effect }: { effect: "permit" | "forbid" }) {
  const t = useMessages(policyMessages);
  return effect === "permit" ? (
    <Badge tone="clear" icon="check">
      {t("permits")}
    </Badge>
  ) : (
    <Badge tone="danger" icon="cross">
      {t("forbids")}
    </Badge>
  );
}
