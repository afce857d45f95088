import type { ReactNode } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { componentMessages } from "./components.messages.ts";
import "./verdict.css";

/**
 * What is known of a message. `partial` outranks nothing and hides nothing: a danger found in an incomplete look stays
 * danger; a look that found nothing and was not complete is `partial`, never clear.
 */
export type Standing = "clear" | "caution" | "danger" | "partial" | "waiting";

export function standingOf(report: {
  verdict: "clear" | "caution" | "danger" | null;
  complete: boolean;
}): Standing {
  if (report.verdict === null) return "waiting";
  return report.verdict === "clear" && !report.complete ? "partial" : report.verdict;
}

const words = {
  clear: "verdictClear",
  caution: "verdictCaution",
  danger: "verdictDanger",
  partial: "verdictPartial",
  waiting: "verdictWaiting",
} as const satisfies Record<Standing, keyof typeof componentMessages>;

/** Each standing has a shape of its own, so that it is known without colour and from the corner of the eye. */
export function VerdictMark({ standing, size = 18 }: { standing: Standing; size?: number }) {
  return (
    <svg
      className="verdict-mark"
      data-standing={standing}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[standing]}
    </svg>
  );
}

const shapes: Readonly<Record<Standing, ReactNode>> = {
  clear: (
    <>
      <circle className="mark-line" cx="10" cy="10" r="7.5" />
      <path className="mark-line" d="M6.500 10.200l2.600 2.600 4.600-5.200" />
    </>
  ),
  caution: (
    <>
      <path className="mark-body" d="M10 1.500 19 18H1z" />
      <path className="mark-sign" d="M10 7.500v5M10 14.600v.6" />
    </>
  ),
  danger: (
    <>
      <path className="mark-body" d="M6.300 1h7.400L19 6.300v7.400L13.700 19H6.300L1 13.700V6.300z" />
      <path className="mark-sign" d="M6.500 6.500l7 7M13.500 6.500l-7 7" />
    </>
  ),
  partial: (
    <>
      <circle className="mark-line mark-dashed" cx="10" cy="10" r="7.5" />
      <path className="mark-body" d="M10 2.500a7.500 7.500 0 0 1 0 15z" />
    </>
  ),
  waiting: <circle className="mark-line mark-dotted" cx="10" cy="10" r="7" />,
};

/** Shape and word together: the usual form in lists and headings. */
export function Verdict({ standing }: { standing: Standing }) {
  const t = useMessages(componentMessages);
  return (
    <span className="verdict" data-standing={standing}>
      <VerdictMark standing={standing} size={16} />
      {t(words[standing])}
    </span>
  );
}

export function useVerdictWord(): (standing: Standing) => string {
  const t = useMessages(componentMessages);
  return (standing) => t(words[standing]);
}
