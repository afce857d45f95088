import { type ReactNode, useId } from "react";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { activityMessages } from "./activity.messages.ts";

interface RankedRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
  /** The number as it is read. */
  readonly shown: string;
}

/** Most first, each with its number in words and figures and a bar beneath; a list, so it needs no table beside it. */
export function Ranked({ title, lead, rows }: { title: string; lead?: string; rows: readonly RankedRow[] }) {
  const t = useMessages(activityMessages);
  const id = useId();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="ranked" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="muted small">{lead}</p>}
      {rows.length === 0 ? (
        <p className="muted">{t("none")}</p>
      ) : (
        <ol>
          {rows.map((row) => (
            <li key={row.id}>
              <span>{row.label}</span>
              <span className="ranked-count">{row.shown}</span>
              <span className="ranked-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(row.count / most) * 100}%` }} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
