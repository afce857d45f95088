import { TextField } from "../../components/field.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { evidenceMessages } from "./evidence.messages.ts";
import { isPeriod } from "./moments.ts";

export interface Period {
  readonly since: string;
  readonly until: string;
}

/** Two moments side by side; an end before its beginning is said beside the end. */
export function PeriodFields({
  labels,
  period,
  onPeriod,
}: {
  labels: Period;
  period: Period;
  onPeriod: (period: Period) => void;
}) {
  const t = useMessages(evidenceMessages);
  const fits = isPeriod(period.since, period.until);
  return (
    <div className="evidence-filters">
      <TextField
        label={labels.since}
        type="datetime-local"
        required
        value={period.since}
        onChange={(event) => onPeriod({ ...period, since: event.target.value })}
      />
      <TextField
        label={labels.until}
        type="datetime-local"
        required
        error={fits ? undefined : t("orderWrong")}
        value={period.until}
        onChange={(event) => onPeriod({ ...period, until: event.target.value })}
      />
    </div>
  );
}
