import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { LevelMark } from "../../components/level-ladder.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { useToast } from "../../components/toast.tsx";
import { useFormat, useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { may, useMe } from "../../lib/session.ts";
import { amountText } from "./amount.ts";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { type Definition, definitionsQuery, useTestExecutor } from "./definitions.api.ts";
import { definitionsMessages } from "./definitions.messages.ts";
import "./actions.css";

type Edited = Definition | "new" | undefined;

/** The desk's sensitive actions, and the key by which the company's system knows our calls. */
export function DefinitionList() {
  const t = useMessages(definitionsMessages);
  const mayDefine = may(useMe(), "actions:define");
  const definitions = useQuery(definitionsQuery);
  const [edited, setEdited] = useState<Edited>();
  const columns = useColumns(mayDefine ? setEdited : undefined);
  if (definitions.isPending) return <Loading lines={8} />;
  if (definitions.isError) return <Failed error={definitions.error} onRetry={() => definitions.refetch()} />;
  const { items, signingKey } = definitions.data;
  return (
    <>
      <Table
        caption={t("title")}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        rowTone={({ enabled }) => (enabled ? undefined : "past")}
      />
      {mayDefine && (
        <Button icon="plus" onClick={() => setEdited("new")}>
          {t("add")}
        </Button>
      )}
      <section className="definition-part" aria-labelledby="signing-key">
        <h3 id="signing-key">{t("signingKey")}</h3>
        <p className="muted small">{t("signingKeyLead")}</p>
        <p className="exact definition-key">{signingKey}</p>
        <div>
          <CopyButton text={signingKey} />
        </div>
      </section>
      <DefinitionDialog edited={edited} onClose={() => setEdited(undefined)} />
    </>
  );
}

function useColumns(onEdit: ((edited: Edited) => void) | undefined): Column<Definition>[] {
  const t = useMessages(definitionsMessages);
  const { locale } = useLanguage();
  return [
    {
      id: "action",
      head: t("action"),
      main: true,
      cell: ({ names, enabled, used }) => (
        <>
          {names[locale]} {!enabled && <Badge>{t("off")}</Badge>}
          <br />
          <span className="muted small">{t("used", { count: used })}</span>
        </>
      ),
    },
    {
      id: "level",
      head: t("level"),
      cell: ({ requiredLevel }) => <LevelMark level={requiredLevel} />,
    },
    { id: "conditions", head: t("conditions"), cell: (definition) => <Conditions definition={definition} /> },
    {
      id: "executor",
      head: t("executor"),
      cell: ({ executor }) => (executor.kind === "task" ? t("task") : t("webhook")),
    },
    ...(onEdit
      ? [
          {
            id: "acts",
            head: t("acts"),
            bare: true,
            cell: (definition: Definition) => <Acts definition={definition} onEdit={onEdit} />,
          },
        ]
      : []),
  ];
}

function Conditions({ definition }: { definition: Definition }) {
  const t = useMessages(definitionsMessages);
  const format = useFormat();
  const { locale } = useLanguage();
  const { amountLimit, levelAboveLimit, secondApprover, delayHours, stepUp, requiredLevel } = definition;
  const words = [
    ...(secondApprover ? [t("approver")] : []),
    ...(delayHours > 0 ? [t("delay", { hours: delayHours })] : []),
    ...(stepUp ? [t("signed")] : []),
    ...(amountLimit === null
      ? []
      : [
          t("above", {
            amount: amountText(amountLimit, locale),
            level: levelAboveLimit ?? requiredLevel,
          }),
        ]),
  ];
  return words.length === 0 ? t("noConditions") : format.list(words);
}

function Acts({ definition, onEdit }: { definition: Definition; onEdit: (edited: Edited) => void }) {
  const t = useMessages(definitionsMessages);
  const { locale } = useLanguage();
  const toast = useToast();
  const problem = useProblemText();
  const test = useTestExecutor();
  const name = definition.names[locale];
  function tryIt() {
    test.mutate(definition.id, {
      onSuccess: ({ ok, reason }) =>
        toast(
          ok
            ? { text: t("testOk") }
            : { text: t("testFailed", { reason: reason ?? t("unknownReason") }), tone: "failed" },
        ),
      onError: (error) => toast({ text: problem(error), tone: "failed" }),
    });
  }
  return (
    <span className="definition-acts">
      {definition.executor.kind === "webhook" && (
        <Button busy={test.isPending} onClick={tryIt} aria-label={`${t("test")}: ${name}`}>
          {t("test")}
        </Button>
      )}
      <Button onClick={() => onEdit(definition)} aria-label={`${t("edit")} ${name}`}>
        {t("edit")}
      </Button>
    </span>
  );
}
