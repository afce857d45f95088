import { useSyncExternalStore } from "react";
import { Dialog } from "../components/dialog.tsx";
import { Checkbox } from "../components/field.tsx";
import { Kbd } from "../components/kbd.tsx";
import { type Action, chooseSingleKeys, singleKeys, useRegisteredActions } from "../lib/actions.ts";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { appMessages } from "./app.messages.ts";
import "./shortcuts-sheet.css";

/** The keys that work where one is, by group. */
export function ShortcutsSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useMessages(appMessages);
  const single = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  const groups = grouped(useRegisteredActions());
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("shortcuts")} lead={t("shortcutsLead")}>
      <div className="shortcuts">
        {groups.map(([group, actions]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {actions.map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>{keys && <Kbd keys={keys} />}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        label={t("singleKeys")}
        hint={t("singleKeysHint")}
        checked={single === "on"}
        onChange={(event) => chooseSingleKeys(event.target.checked ? "on" : "off")}
      />
    </Dialog>
  );
}

function grouped(actions: readonly Action[]): [string, Action[]][] {
  const unique = new Map(actions.filter(({ keys }) => keys).map((action) => [action.id, action]));
  return Object.entries(Object.groupBy([...unique.values()], ({ group }) => group)).map(([group, list]) => [
    group,
    list ?? [],
  ]);
}
