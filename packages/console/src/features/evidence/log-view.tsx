import { useQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { type LogStatus, logQuery, useCheckLog, useSaveVerifier } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";
import { WatchedLogs } from "./watched-logs.tsx";
import { Witnesses } from "./witnesses.tsx";
import "./evidence.css";

/** How far the log has come, who remembers it, and whether it still adds up. */
export function LogView({ mayConfigure }: { mayConfigure: boolean }) {
  const log = useQuery(logQuery);
  if (log.isPending) return <Loading lines={6} />;
  if (log.isError) return <Failed error={log.error} onRetry={() => log.refetch()} />;
  return (
    <>
      <State log={log.data} />
      <Witnesses witnesses={log.data.witnesses} mayConfigure={mayConfigure} />
      <WatchedLogs mayConfigure={mayConfigure} />
    </>
  );
}

function State({ log }: { log: LogStatus }) {
  const t = useMessages(evidenceMessages);
  return (
    <Section id="log-state" title={t("log")}>
      <Notice tone={log.health === "ok" ? "done" : "danger"}>
        {t(log.health === "ok" ? "healthy" : log.health)}
      </Notice>
      <Facts log={log} />
      <Checks />
    </Section>
  );
}

function Facts({ log }: { log: LogStatus }) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  return (
    <dl className="evidence-facts">
      <dt>{t("origin")}</dt>
      <dd className="exact">{log.origin}</dd>
      <dt>{t("size")}</dt>
      <dd>{format.number(log.size)}</dd>
      {log.waiting > 0 && (
        <>
          <dt>{t("waiting")}</dt>
          <dd>{format.number(log.waiting)}</dd>
        </>
      )}
      <dt>{t("root")}</dt>
      <dd className="exact">{log.root}</dd>
      <dt>{t("lastSigned")}</dt>
      <dd>{log.checkpoint ? <Time at={log.checkpoint.at} /> : t("never")}</dd>
      <dt>{t("timestamp")}</dt>
      <dd>
        {log.timestamps.authority === null ? t("timestampOff") : log.timestamps.authority}{" "}
        {log.timestamps.latest && <Time at={log.timestamps.latest} />}{" "}
        {log.timestamps.problem && <span className="exact small">{log.timestamps.problem}</span>}
      </dd>
      <dt>{t("key")}</dt>
      <dd className="exact">
        {log.verifierKey} <CopyButton text={log.verifierKey} />
      </dd>
    </dl>
  );
}

function Checks() {
  const t = useMessages(evidenceMessages);
  const check = useCheckLog();
  const verifier = useSaveVerifier();
  const format = useFormat();
  const problem = useProblemText()(check.error ?? verifier.error);
  return (
    <>
      <div className="evidence-buttons">
        <Button icon="check" busy={check.isPending} onClick={() => check.mutate()}>
          {t("check")}
        </Button>
        <Button icon="download" busy={verifier.isPending} onClick={() => verifier.mutate()}>
          {t("saveVerifier")}
        </Button>
      </div>
      <div role="status">
        {check.data?.intact && (
          <Notice tone="done">
            {t("intact", {
              size: format.number(check.data.size),
              milliseconds: format.number(check.data.milliseconds),
            })}
          </Notice>
        )}
        {check.data?.flaw && (
          <Notice tone="danger">
            {t("broken", { code: check.data.flaw.code, index: String(check.data.flaw.index ?? "–") })}
          </Notice>
        )}
        {problem !== "" && <Notice tone="danger">{problem}</Notice>}
      </div>
    </>
  );
}
