import { standingOf, VerdictMark } from "../../components/verdict.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { callsMessages } from "./calls.messages.ts";

interface Heard {
  readonly verdict: "clear" | "caution" | "danger";
  readonly complete: boolean;
  readonly sentence: string;
  readonly advice: readonly string[];
}

/** The latest thing worth knowing while one talks: what was found, and what to do now. */
export function CallHint({ report }: { report: Heard | undefined }) {
  const t = useMessages(callsMessages);
  if (!report || report.verdict === "clear") return null;
  return (
    <div className="call-hint">
      <p className="call-heard">
        <VerdictMark standing={standingOf(report)} /> <strong>{report.sentence}</strong>{" "}
        <span className="muted small">{t("latest")}</span>
      </p>
      {report.advice[0] && <p>{report.advice[0]}</p>}
    </div>
  );
}
