import { useNavigate, useSearch } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { activityMessages } from "../../features/activity/activity.messages.ts";
import { ActivityView } from "../../features/activity/activity-view.tsx";
import { DayPicker } from "../../features/activity/day-picker.tsx";
import { Releases } from "../../features/activity/releases.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";

export function ActivityPage() {
  const t = useMessages(activityMessages);
  const me = useMe();
  const navigate = useNavigate();
  const { day } = useSearch({ from: "/desk/activity" });
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <DayPicker
          day={day}
          onDay={(next) => void navigate({ to: ".", search: next ? { day: next } : {} })}
        />
      }
    >
      <ActivityView day={day} />
      {may(me, "releases:read") && <Releases />}
    </Page>
  );
}
