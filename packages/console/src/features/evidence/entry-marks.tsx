import { Badge } from "../../components/badge.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { Entry } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";

export function ActorName({ entry: { actor } }: { entry: Entry }) {
  const t = useMessages(evidenceMessages);
  if (actor.kind === "system") return t("system");
  return actor.kind === "contact" ? t("contact", { name: actor.name }) : actor.name;
}

const proofIcons = { durable: "clock", logged: "history", signed: "check", witnessed: "eye" } as const;

export function ProofBadge({ proof }: Pick<Entry, "proof">) {
  const t = useMessages(evidenceMessages);
  const isSigned = proof === "signed" || proof === "witnessed";
  return (
    <Badge tone={isSigned ? "clear" : "neutral"} icon={proofIcons[proof]}>
      {t(proof)}
    </Badge>
  );
}
