import { useQuery } from "@tanstack/react-query";
import { openAlertsQuery } from "../features/alerts/open-alerts.ts";
import { myReviewsQuery } from "../features/reveals/my-reviews.ts";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { may, useMe } from "../lib/session.ts";
import { appMessages } from "./app.messages.ts";
import type { Place } from "./navigation.ts";

/** How much waits for this member at a place of the rail; nothing when nothing does. */
export function RailCount({ of }: { of: NonNullable<Place["count"]> }) {
  const t = useMessages(appMessages);
  const counts = useCounts();
  const count = counts[of];
  if (count === 0) return null;
  return (
    <span className="rail-count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t("waitingCount", { count })}</span>
    </span>
  );
}

function useCounts(): Readonly<Record<NonNullable<Place["count"]>, number>> {
  const me = useMe();
  const alerts = useQuery({ ...openAlertsQuery, enabled: may(me, "access:review") });
  const mine = useQuery({ ...myReviewsQuery, enabled: may(me, "contacts:reveal") });
  return {
    alerts: alerts.data ?? 0,
    access: mine.data?.items.filter(({ state }) => state === "unexplained").length ?? 0,
  };
}
