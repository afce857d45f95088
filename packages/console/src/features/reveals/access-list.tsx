import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Badge, type BadgeTone } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { RowList } from "../../components/row-list.tsx";
import { Empty, Failed, Loading } from "../../components/states.tsx";
import { Time } from "../../components/time.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { ExplainDialog, JudgeDialog } from "./access-dialogs.tsx";
import { myReviewsQuery } from "./my-reviews.ts";
import { type AccessReview, type ReviewState, reviewsQuery } from "./reveals.api.ts";
import { revealsMessages, reviewStateMessages } from "./reveals.messages.ts";
import { useWhat } from "./what.ts";
import "./reveals.css";

type OpenLink = (conversationId: string, words: string) => ReactNode;

/** What this member has to explain. */
export function MyAccesses({ link }: { link: OpenLink }) {
  const t = useMessages(revealsMessages);
  const mine = useQuery(myReviewsQuery);
  if (mine.isPending) return <Loading lines={4} />;
  if (mine.isError) return <Failed error={mine.error} onRetry={() => mine.refetch()} />;
  if (mine.data.items.length === 0)
    return (
      <Empty icon="eye" title={t("nothingMine")}>
        {t("nothingLead")}
      </Empty>
    );
  return <Rows items={mine.data.items} link={link} />;
}

/** Everybody's, for whoever reviews. */
export function AccessQueue({ state, link }: { state: ReviewState; link: OpenLink }) {
  const t = useMessages(revealsMessages);
  const reviews = useInfiniteQuery(reviewsQuery(state));
  if (reviews.isPending) return <Loading lines={6} />;
  if (reviews.isError) return <Failed error={reviews.error} onRetry={() => reviews.refetch()} />;
  const items = reviews.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <Empty icon="eye" title={t("nothing")}>
        {t("nothingLead")}
      </Empty>
    );
  return (
    <>
      <Rows items={items} link={link} />
      {reviews.hasNextPage && (
        <Button busy={reviews.isFetchingNextPage} onClick={() => reviews.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

type Act = { readonly kind: "explain" | "judge"; readonly review: AccessReview };

function Rows({ items, link }: { items: readonly AccessReview[]; link: OpenLink }) {
  const t = useMessages(revealsMessages);
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  return (
    <>
      <RowList
        label={t("accessTitle")}
        items={items}
        itemKey={({ id }) => id}
        margin={({ at }) => <Time at={at} />}
      >
        {(review) => <Row review={review} link={link} onAct={setAct} />}
      </RowList>
      <ExplainDialog review={act?.kind === "explain" ? act.review : undefined} onClose={close} />
      <JudgeDialog review={act?.kind === "judge" ? act.review : undefined} onClose={close} />
    </>
  );
}

const tones: Readonly<Record<AccessReview["state"], BadgeTone>> = {
  unexplained: "caution",
  explained: "neutral",
  justified: "clear",
  unjustified: "danger",
};

function Row({ review, link, onAct }: { review: AccessReview; link: OpenLink; onAct: (act: Act) => void }) {
  const t = useMessages(revealsMessages);
  const state = useMessages(reviewStateMessages);
  const what = useWhat();
  const { reveal } = review;
  return (
    <div className="access-row">
      <p className="access-facts">
        <Badge tone={tones[review.state]}>{state(review.state)}</Badge>
        <strong>
          {reveal ? t("sawWhat", { name: review.member.name, what: what(reveal.what) }) : review.member.name}
        </strong>
        {reveal && <span className="muted">{t("ofContact", { name: reveal.contact.name })}</span>}
        {reveal?.conversationId && link(reveal.conversationId, t("conversation"))}
      </p>
      <ul className="access-signals">
        {review.signals.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
      {reveal && <p className="muted small">{t("reasonGiven", { reason: reveal.reason })}</p>}
      {review.explanation && <p>{t("explainedAs", { text: review.explanation.text })}</p>}
      {review.verdictBy && (
        <p>
          {t("judgedBy", { name: review.verdictBy.name, comment: review.verdictBy.comment })}{" "}
          <span className="muted small">
            <Time at={review.verdictBy.at} />
          </span>
        </p>
      )}
      <RowActs review={review} onAct={onAct} />
    </div>
  );
}

/** One explains one's own; somebody else decides. */
function RowActs({ review, onAct }: { review: AccessReview; onAct: (act: Act) => void }) {
  const t = useMessages(revealsMessages);
  const me = useMe();
  const isOwn = review.member.id === me.id;
  if (isOwn && review.state === "unexplained")
    return (
      <Button onClick={() => onAct({ kind: "explain", review })} data-row="">
        {t("explain")}
      </Button>
    );
  const isOpen = review.state === "unexplained" || review.state === "explained";
  if (isOwn || !isOpen || !may(me, "actions:approve")) return null;
  return (
    <Button onClick={() => onAct({ kind: "judge", review })} data-row="">
      {t("judge")}
    </Button>
  );
}
