import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { AccessQueue, MyAccesses } from "../../features/reveals/access-list.tsx";
import { myReviewsQuery } from "../../features/reveals/my-reviews.ts";
import { revealsMessages } from "../../features/reveals/reveals.messages.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { paths } from "../paths.ts";

/** One's own accesses to explain and, for whoever reviews, everybody's. */
export function AccessPage() {
  const t = useMessages(revealsMessages);
  const me = useMe();
  const reveals = may(me, "contacts:reveal");
  const mine = useQuery({ ...myReviewsQuery, enabled: reveals });
  const count = mine.data?.items.filter(({ state }) => state === "unexplained").length ?? 0;
  const link = (conversationId: string, words: string) =>
    may(me, "conversations:read") && (
      <Link to={paths.conversation} params={{ conversationId }} search={{ view: "all" }}>
        {words}
      </Link>
    );
  const own = reveals
    ? [
        {
          id: "mine",
          label: count === 0 ? t("mine") : t("mineCount", { count }),
          content: <MyAccesses link={link} />,
        },
      ]
    : [];
  const queues = may(me, "access:review")
    ? [
        { id: "waiting", label: t("waiting"), content: <AccessQueue state="waiting" link={link} /> },
        { id: "unjustified", label: t("judged"), content: <AccessQueue state="unjustified" link={link} /> },
        { id: "all", label: t("all"), content: <AccessQueue state="all" link={link} /> },
      ]
    : [];
  return (
    <Page title={t("accessTitle")} lead={t("accessLead")}>
      <Tabs label={t("accessTitle")} tabs={[...queues, ...own]} />
    </Page>
  );
}
