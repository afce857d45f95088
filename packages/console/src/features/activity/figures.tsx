import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import type { Activity } from "./activity.api.ts";
import { activityMessages } from "./activity.messages.ts";

/** The four numbers of a day, each with what puts it into proportion. */
export function Figures({ activity }: { activity: Activity }) {
  const t = useMessages(activityMessages);
  const { held, replies, analysis, hours } = activity;
  const round = (value: number) => Math.round(value);
  const all = hours.reduce((sum, row) => sum + row.clear + row.caution + row.danger + row.incomplete, 0);
  const signs = hours.reduce((sum, row) => sum + row.caution + row.danger, 0);
  return (
    <dl className="figures">
      <Figure label={t("messages")} value={all} notes={[t("withSigns", { count: signs })]} />
      <Figure
        label={t("heldNow")}
        value={held.waiting}
        notes={[
          t("released", { count: held.released }),
          held.medianMinutesToRelease === null
            ? ""
            : t("toRelease", { minutes: round(held.medianMinutesToRelease) }),
        ]}
      />
      <Figure
        label={t("replies")}
        value={replies.sent}
        notes={[
          t("stopped", { count: replies.stopped }),
          replies.medianMinutesToFirst === null
            ? ""
            : t("toFirst", { minutes: round(replies.medianMinutesToFirst) }),
        ]}
      />
      <Figure
        label={t("analysis")}
        value={
          analysis.medianMilliseconds === null
            ? "–"
            : t("milliseconds", { value: round(analysis.medianMilliseconds) })
        }
        notes={[
          analysis.p95Milliseconds === null
            ? t("nothingMeasured")
            : t("p95", { value: round(analysis.p95Milliseconds) }),
        ]}
      />
    </dl>
  );
}

function Figure({
  label,
  value,
  notes,
}: {
  label: string;
  value: number | string;
  notes: readonly string[];
}) {
  const format = useFormat();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{typeof value === "number" ? format.number(value) : value}</strong>
        {notes.filter(Boolean).map((note) => (
          <span key={note} className="muted small">
            {note}
          </span>
        ))}
      </dd>
    </div>
  );
}
