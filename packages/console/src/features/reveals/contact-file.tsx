import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Checkbox } from "../../components/field.tsx";
import { LevelMark } from "../../components/level-ladder.tsx";
import { Section } from "../../components/page.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toast.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { may, useMe } from "../../lib/session.ts";
import { RevealValue } from "./reveal-value.tsx";
import {
  contactFileQuery,
  type ContactFile as File,
  type RevealTarget,
  useRemoveAuthenticator,
  useSetVip,
} from "./reveals.api.ts";
import { pointMessages, revealsMessages, sensitivityMessages } from "./reveals.messages.ts";
import { useWhat } from "./what.ts";
import "./reveals.css";

/** What the desk keeps of a person: masked, and each value opened one at a time with a reason. */
export function ContactFile({
  contactId,
  conversationId,
}: {
  contactId: string;
  /** The open conversation in which one looks, when there is one. */
  conversationId: string | null;
}) {
  const t = useMessages(revealsMessages);
  const file = useQuery(contactFileQuery(contactId));
  if (file.isPending) return <Loading lines={6} />;
  if (file.isError) return <Failed error={file.error} onRetry={() => file.refetch()} />;
  const see = (target: RevealTarget, what: string) => (
    <See contactId={contactId} conversationId={conversationId} target={target} what={what} />
  );
  return (
    <>
      <Section id="file" title={t("file")} lead={t("fileLead")}>
        <dl className="file">
          {file.data.name && (
            <Line word={t("name")} value={file.data.name.masked}>
              {see({ kind: "name" }, t("name"))}
            </Line>
          )}
          {file.data.externalId && <Line word={t("externalId")} value={file.data.externalId} />}
          <Points points={file.data.points} see={see} />
        </dl>
        <Vip contactId={contactId} vip={file.data.vip} />
      </Section>
      <Section id="fields" title={t("fields")}>
        <Fields fields={file.data.fields} see={see} />
      </Section>
      <Section id="authenticators" title={t("authenticators")}>
        <Authenticators authenticators={file.data.authenticators} />
      </Section>
    </>
  );
}

type Seeing = (target: RevealTarget, what: string) => ReactNode;

function Line({
  word,
  value,
  facts,
  children,
}: {
  word: string;
  value: string;
  facts?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        <span className="exact">{value}</span>
        <span className="file-facts">{facts}</span>
        {children}
      </dd>
    </div>
  );
}

function See({
  contactId,
  conversationId,
  target,
  what,
}: {
  contactId: string;
  conversationId: string | null;
  target: RevealTarget;
  what: string;
}) {
  const t = useMessages(revealsMessages);
  if (!may(useMe(), "contacts:reveal")) return null;
  return (
    <RevealValue
      contactId={contactId}
      conversationId={conversationId}
      target={target}
      what={what}
      trigger={
        <Button icon="eye" aria-label={t("revealWhat", { what })}>
          {t("reveal")}
        </Button>
      }
    />
  );
}

function Points({ points, see }: { points: File["points"]; see: Seeing }) {
  const t = useMessages(revealsMessages);
  const word = useMessages(pointMessages);
  const format = useFormat();
  return points.map(({ id, kind, masked, onFile, provesFrom }) => (
    <Line
      key={id}
      word={word(kind)}
      value={kind === "visitor" ? "" : masked}
      facts={
        <>
          {onFile ? (
            <Badge tone="clear" icon="check">
              {t("onFile")}
            </Badge>
          ) : (
            <>
              <Badge>{t("claimed")}</Badge>
              <span className="muted small">{t("claimedHint")}</span>
            </>
          )}
          {provesFrom && Date.parse(provesFrom) > Date.now() && (
            <Badge tone="caution" icon="clock">
              {t("cooling", { time: format.dateTime(provesFrom) })}
            </Badge>
          )}
        </>
      }
    >
      {kind !== "visitor" && see({ kind: "point", id }, word(kind))}
    </Line>
  ));
}

function Fields({ fields, see }: { fields: File["fields"]; see: Seeing }) {
  const t = useMessages(revealsMessages);
  const sensitivity = useMessages(sensitivityMessages);
  const what = useWhat();
  if (fields.length === 0) return <p className="muted">{t("noFields")}</p>;
  return (
    <dl className="file">
      {fields.map((field) => (
        <Line
          key={field.id}
          word={what(field.key)}
          value={field.masked}
          facts={
            <>
              <Badge tone={field.sensitivity === "low" ? "neutral" : "caution"}>
                {sensitivity(field.sensitivity)}
              </Badge>
              <span className="muted small">
                {t("needs")} <LevelMark level={field.requiredLevel} />
              </span>
            </>
          }
        >
          {see({ kind: "field", id: field.id }, what(field.key))}
        </Line>
      ))}
    </dl>
  );
}

function Vip({ contactId, vip }: { contactId: string; vip: boolean }) {
  const t = useMessages(revealsMessages);
  const toast = useToast();
  const problem = useProblemText();
  const mayMark = may(useMe(), "contacts:import");
  const set = useSetVip();
  if (!mayMark) return vip ? <Badge tone="caution">{t("vip")}</Badge> : null;
  return (
    <Checkbox
      label={t("vip")}
      hint={t("vipHint")}
      checked={set.isPending ? set.variables.vip : vip}
      onChange={(event) =>
        set.mutate(
          { id: contactId, vip: event.target.checked },
          { onError: (error) => toast({ text: problem(error), tone: "failed" }) },
        )
      }
    />
  );
}

function Authenticators({ authenticators }: Pick<File, "authenticators">) {
  const t = useMessages(revealsMessages);
  const format = useFormat();
  const mayRemove = may(useMe(), "actions:approve");
  const remove = useRemoveAuthenticator();
  const [removed, setRemoved] = useState<string>();
  const close = () => setRemoved(undefined);
  if (authenticators.length === 0) return <p className="muted">{t("noAuthenticators")}</p>;
  return (
    <>
      <dl className="file">
        {authenticators.map(({ id, kind, boundAt, provesFrom }) => (
          <Line
            key={id}
            word={t(kind)}
            value={t("since", { date: format.date(boundAt) })}
            facts={
              Date.parse(provesFrom) > Date.now() && (
                <Badge tone="caution" icon="clock">
                  {t("cooling", { time: format.dateTime(provesFrom) })}
                </Badge>
              )
            }
          >
            {mayRemove && (
              <Button icon="trash" onClick={() => setRemoved(id)}>
                {t("removeAuthenticator")}
              </Button>
            )}
          </Line>
        ))}
      </dl>
      <ConfirmDialog
        open={removed !== undefined}
        title={t("removeTitle")}
        lead={t("removeLead")}
        act={t("removeAct")}
        error={remove.error}
        busy={remove.isPending}
        onClose={close}
        onConfirm={() => removed && remove.mutate(removed, { onSuccess: close })}
      />
    </>
  );
}
