import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Time } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useKind } from "../../lib/kind.ts";
import { useProblemText } from "../../lib/problem.ts";
import { EarlierReports } from "./earlier-reports.tsx";
import { type Message, type Report, useReanalyse } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";

/** What an agent needs once in a hundred messages, and an investigator always. Built only when opened. */
export function MessageDetails({ message, report }: { message: Message; report: Report }) {
  const t = useMessages(messagesMessages);
  const [open, setOpen] = useState(false);
  return (
    <details className="message-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("details")}</summary>
      {open && (
        <div className="message-parts">
          <Links links={report.links} />
          <Authentication authentication={report.authentication} />
          <Findings findings={report.findings} />
          <Look message={message} report={report} />
        </div>
      )}
    </details>
  );
}

function Links({ links }: { links: Report["links"] }) {
  const t = useMessages(messagesMessages);
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{t("links")}</h2>
      <p className="muted small">{t("linksLead")}</p>
      <ul className="message-links">
        {links.map((link, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same target may stand in a message twice.
          <li key={place}>
            <span className="exact message-target" dir="ltr">
              {link.target}
            </span>
            {link.text !== "" && link.text !== link.target && (
              <span className="muted small">{t("linkShown", { text: link.text })}</span>
            )}
            <SignalWords signals={link.signals} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SignalWords({ signals }: { signals: Report["signals"] }) {
  if (signals.length === 0) return null;
  return (
    <ul className="signal-words">
      {signals.map((signal) => (
        <li key={signal.id} data-tone={signal.benign ? "benign" : "caution"}>
          {signal.text}
        </li>
      ))}
    </ul>
  );
}

function Authentication({ authentication }: Pick<Report, "authentication">) {
  const t = useMessages(messagesMessages);
  if (!authentication) return null;
  const { aligned, ...methods } = authentication;
  const isUnsigned = !Object.values(methods).includes("pass");
  return (
    <section>
      <h2>{t("authentication")}</h2>
      <p className="muted small">{t("authenticationLead")}</p>
      <dl className="facts">
        {Object.entries(methods).map(([method, result]) => (
          <div key={method} data-good={result === "pass" || undefined}>
            <dt>{method.toUpperCase()}</dt>
            <dd className="exact">{result}</dd>
          </div>
        ))}
      </dl>
      <p>{t(aligned ? "aligned" : isUnsigned ? "unsigned" : "notAligned")}</p>
    </section>
  );
}

function Findings({ findings }: Pick<Report, "findings">) {
  const t = useMessages(messagesMessages);
  const kind = useKind();
  const format = useFormat();
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{t("findings")}</h2>
      <p className="muted small">{t("findingsLead")}</p>
      <dl className="facts">
        {findings.map(({ type, category, count }) => (
          <div key={type}>
            <dt>{kind(type, category)}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Look({ message, report }: { message: Message; report: Report }) {
  const t = useMessages(messagesMessages);
  const format = useFormat();
  const toast = useToast();
  const problem = useProblemText();
  const again = useReanalyse();
  const tell = {
    onSuccess: () => toast({ text: t("againDone") }),
    onError: (error: unknown) => toast({ text: problem(error), tone: "failed" as const }),
  };
  return (
    <section>
      <h2>{t("analysed")}</h2>
      <dl className="facts">
        <div>
          <dt>{t("score")}</dt>
          <dd>{format.percent(report.score)}</dd>
        </div>
        <div>
          <dt>{t("engine")}</dt>
          <dd className="exact">{report.engine}</dd>
        </div>
        <div>
          <dt>{t("analysed")}</dt>
          <dd>
            <Time at={report.analysedAt} />
          </dd>
        </div>
      </dl>
      <Button icon="refresh" busy={again.isPending} onClick={() => again.mutate(message.id, tell)}>
        {t("again")}
      </Button>
      <EarlierReports messageId={message.id} />
    </section>
  );
}
