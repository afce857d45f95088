import { Button, IconButton } from "../../components/button.tsx";
import { useNow } from "../../components/time.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { addDays, dayOf } from "../../lib/zoned.ts";
import { activityMessages } from "./activity.messages.ts";

/** A day of the desk's calendar; undefined is today. */
export function DayPicker({
  day,
  onDay,
}: {
  day: string | undefined;
  onDay: (day: string | undefined) => void;
}) {
  const t = useMessages(activityMessages);
  const { timeZone } = useLanguage();
  const today = dayOf(timeZone, useNow());
  const shown = day ?? today;
  const go = (next: string) => onDay(next >= today ? undefined : next);
  return (
    <div className="day-picker">
      <IconButton icon="chevron-left" label={t("before")} onClick={() => go(addDays(shown, -1))} />
      <input
        type="date"
        className="input"
        aria-label={t("day")}
        max={today}
        value={shown}
        onChange={(event) => event.target.value !== "" && go(event.target.value)}
      />
      <IconButton
        icon="chevron-right"
        label={t("after")}
        disabled={shown >= today}
        onClick={() => go(addDays(shown, 1))}
      />
      {day && <Button onClick={() => onDay(undefined)}>{t("today")}</Button>}
    </div>
  );
}
