import type { ReactNode } from "react";
import { Bounded } from "../../components/states.tsx";
import { standingOf, useVerdictWord, VerdictMark } from "../../components/verdict.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { limitMessages } from "./limit.messages.ts";
import { MessageDetails } from "./message-details.tsx";
import type { Message, Report } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";
import { toneOf } from "./tone.ts";

interface ReportProps {
  readonly message: Message;
  readonly report: Report;
  /** A reason is being pointed at: its words stand out in the text. */
  readonly onPoint: (signal: string | undefined) => void;
  readonly words: ReactNode;
}

/** One sentence, the message itself, why, what to do next; the rest on demand. */
export function MessageReport({ message, report, onPoint, words }: ReportProps) {
  const standing = standingOf(report);
  const word = useVerdictWord()(standing);
  return (
    <>
      <div className="finding" data-standing={standing}>
        <VerdictMark standing={standing} size={26} />
        <p>
          <span className="visually-hidden">{word}: </span>
          {report.sentence}
        </p>
      </div>
      {!report.complete && <PartialNotice limits={report.limits} />}
      {words}
      {report.verdict !== "clear" && <Judgement report={report} onPoint={onPoint} />}
      <MessageDetails message={message} report={report} />
    </>
  );
}

function PartialNotice({ limits }: { limits: readonly string[] }) {
  const t = useMessages(messagesMessages);
  const limit = useMessages(limitMessages);
  const format = useFormat();
  const said = limits.map((code) =>
    Object.hasOwn(limitMessages, code)
      ? limit(code as keyof typeof limitMessages)
      : t("partialUnknown", { code }),
  );
  return (
    <Bounded title={t("partialTitle")}>
      {said.length > 0 && <p>{t("partialLead", { reasons: format.list([...new Set(said)]) })}</p>}
    </Bounded>
  );
}

function Judgement({ report, onPoint }: Pick<ReportProps, "report" | "onPoint">) {
  const t = useMessages(messagesMessages);
  const benign = new Set(report.signals.filter((signal) => signal.benign).map(({ id }) => id));
  const against = report.reasons.filter(({ signal }) => !benign.has(signal));
  const inFavour = report.reasons.filter(({ signal }) => benign.has(signal));
  return (
    <div className="judgement">
      {against.length > 0 && (
        <section>
          <h2>{t("why")}</h2>
          <Reasons reasons={against} report={report} onPoint={onPoint} />
          {inFavour.length > 0 && (
            <>
              <h2>{t("inFavour")}</h2>
              <Reasons reasons={inFavour} report={report} onPoint={onPoint} />
            </>
          )}
        </section>
      )}
      {report.advice.length > 0 && (
        <section>
          <h2>{t("next")}</h2>
          <ol className="advice">
            {report.advice.map((advice) => (
              <li key={advice}>{advice}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** A reason that marks words can be focused: they are outlined in the text while it is. */
function Reasons({
  reasons,
  report,
  onPoint,
}: Pick<ReportProps, "report" | "onPoint"> & { reasons: Report["reasons"] }) {
  const tones = new Map(report.signals.map((signal) => [signal.id, toneOf(signal, report.verdict)]));
  return (
    <ul className="reasons">
      {reasons.map(({ signal, text, spans }) => (
        <li key={signal} data-tone={tones.get(signal)}>
          {spans.length > 0 ? (
            <button
              type="button"
              className="reason"
              onFocus={() => onPoint(signal)}
              onBlur={() => onPoint(undefined)}
              onPointerEnter={() => onPoint(signal)}
              onPointerLeave={() => onPoint(undefined)}
              onClick={(event) => showWords(event.currentTarget, signal, onPoint)}
            >
              {text}
            </button>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  );
}

function showWords(reason: HTMLElement, signal: string, onPoint: (signal: string) => void): void {
  onPoint(signal);
  requestAnimationFrame(() =>
    reason.closest(".message")?.querySelector(".signal[data-active]")?.scrollIntoView({ block: "nearest" }),
  );
}
