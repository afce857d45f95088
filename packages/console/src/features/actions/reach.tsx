import type { Level } from "@atalaia/contract";
import { Notice } from "../../components/notice.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { customersPart, reaches } from "../../lib/levels.ts";
import type { Standing } from "./actions.api.ts";
import { actionsMessages, methodMessages, needMessages } from "./actions.messages.ts";

/** How far this customer can get, said before anybody starts in vain. */
export function Reach({ reachable, required }: { reachable: Standing["reachable"]; required: Level }) {
  const t = useMessages(actionsMessages);
  const need = useMessages(needMessages);
  const method = useMessages(methodMessages);
  const format = useFormat();
  const asked = customersPart(required);
  const methods =
    reachable.methods.length === 0
      ? t("reachNothing")
      : t("reachMethods", { methods: format.list(reachable.methods.map((one) => method(one))) });
  if (reaches(reachable.level, asked)) return <p className="muted small">{methods}</p>;
  return (
    <Notice tone="caution" title={t("reachOnly", { level: reachable.level, required, need: need(asked) })}>
      <p>
        {methods} {reaches(reachable.level, "V2") && t("reachWay", { level: reachable.level })}
      </p>
    </Notice>
  );
}
