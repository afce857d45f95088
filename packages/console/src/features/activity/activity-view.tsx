import { useQuery } from "@tanstack/react-query";
import { BarPlot } from "../../components/bar-plot.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { useFormat, useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { useKind } from "../../lib/kind.ts";
import { isRequestAction, requestMessages } from "../../lib/request.messages.ts";
import { type Activity, activityQuery } from "./activity.api.ts";
import { activityMessages } from "./activity.messages.ts";
import { Channels } from "./channels.tsx";
import { Figures } from "./figures.tsx";
import { Ranked } from "./ranked.tsx";
import "./activity.css";

/** A day in counts: what came, what was asked for, how they tried, what was protected, what the desk did. */
export function ActivityView({ day }: { day: string | undefined }) {
  const query = useQuery(activityQuery(day));
  if (query.isPending) return <Loading lines={8} />;
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div className="activity" aria-busy={query.isPlaceholderData}>
      <Figures activity={query.data} />
      <div className="activity-plots">
        <Hours activity={query.data} />
        <Days activity={query.data} />
      </div>
      <Rankings activity={query.data} />
    </div>
  );
}

const standings = [
  { id: "clear", tone: "clear" },
  { id: "incomplete", tone: "partial" },
  { id: "caution", tone: "caution" },
  { id: "danger", tone: "danger" },
] as const;
type Counts = Activity["hours"][number] | Activity["days"][number];
const total = (row: Counts) => row.clear + row.caution + row.danger + row.incomplete;
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function useSeries(rows: readonly Counts[]) {
  const t = useMessages(activityMessages);
  return standings.map(({ id, tone }) => ({ id, tone, label: t(id), values: rows.map((row) => row[id]) }));
}

function Hours({ activity: { hours } }: { activity: Activity }) {
  const t = useMessages(activityMessages);
  const series = useSeries(hours);
  const all = sum(hours.map(total));
  const busiest = hours.reduce<(typeof hours)[number] | undefined>(
    (most, row) => (!most || total(row) > total(most) ? row : most),
    undefined,
  );
  const name = (hour: number) => `${String(hour).padStart(2, "0")}h`;
  return (
    <BarPlot
      title={t("hours")}
      summary={
        busiest && all > 0
          ? t("hoursSummary", { total: all, hour: name(busiest.hour), most: total(busiest) })
          : t("quiet")
      }
      labels={hours.map(({ hour }) => name(hour))}
      series={series}
    />
  );
}

function Days({ activity: { days } }: { activity: Activity }) {
  const t = useMessages(activityMessages);
  const { locale } = useLanguage();
  const series = useSeries(days);
  const all = sum(days.map(total));
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", timeZone: "UTC" });
  return (
    <BarPlot
      title={t("days")}
      summary={
        all > 0 ? t("daysSummary", { total: all, danger: sum(days.map(({ danger }) => danger)) }) : t("quiet")
      }
      labels={days.map(({ day }) => name.format(new Date(`${day}T00:00:00Z`)))}
      series={series}
    />
  );
}

/** The words of a signal speak of one message ("{domain}"); of a whole day nothing single can be said. */
function withoutGaps(text: string): string {
  return text.replaceAll(/\{\w+\}/gu, "…");
}

function Rankings({ activity }: { activity: Activity }) {
  const t = useMessages(activityMessages);
  const word = useMessages(requestMessages);
  const kind = useKind();
  const format = useFormat();
  return (
    <div className="activity-rankings">
      <Channels channels={activity.channels} />
      <Ranked
        title={t("requests")}
        lead={t("requestsLead")}
        rows={activity.requests.map(({ action, count }) => ({
          id: action,
          label: isRequestAction(action) ? word(action) : action,
          count,
          shown: format.number(count),
        }))}
      />
      <Ranked
        title={t("levers")}
        lead={t("leversLead")}
        rows={activity.levers.map(({ signal, text, count }) => ({
          id: signal,
          label: text === "" ? signal : withoutGaps(text),
          count,
          shown: format.number(count),
        }))}
      />
      <Ranked
        title={t("findings")}
        lead={t("findingsLead")}
        rows={activity.findings.map(({ type, count }) => ({
          id: type,
          label: kind(type),
          count,
          shown: format.number(count),
        }))}
      />
    </div>
  );
}
