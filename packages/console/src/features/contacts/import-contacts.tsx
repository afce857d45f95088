import { useQuery } from "@tanstack/react-query";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { isApiError } from "../../lib/api-error.ts";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { columnsQuery, type Imported, type ImportProblem, largestImport, useImport } from "./records.api.ts";
import { importProblemMessages, recordsMessages } from "./records.messages.ts";

const fixedColumns = ["external-id", "name", "email", "phone", "vip"] as const;

/** A file is tried as soon as it is chosen; it goes in when one says so. */
export function ImportContacts() {
  const trial = useImport();
  const real = useImport();
  const [file, setFile] = useState<File>();
  function take(next: File | undefined) {
    if (!next) return;
    setFile(next);
    real.reset();
    trial.mutate({ file: next, isTrial: true });
  }
  const problems = trial.data?.problems ?? problemsOf(trial.error) ?? problemsOf(real.error);
  return (
    <>
      <Columns />
      <Chooser onFile={take} />
      <Trying name={trial.isPending ? file?.name : undefined} />
      {problems && problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <ProblemNotice error={trial.error ?? real.error} />
      )}
      {file && trial.data?.problems.length === 0 && !real.data && (
        <Ready
          name={file.name}
          imported={trial.data}
          busy={real.isPending}
          onImport={() => real.mutate({ file, isTrial: false })}
        />
      )}
      <Done imported={real.data} />
    </>
  );
}

/** The lines the server named, wherever it did. */
function problemsOf(error: unknown): readonly ImportProblem[] | undefined {
  const named = isApiError(error, "import-invalid") ? error.problem?.["problems"] : undefined;
  return Array.isArray(named) ? (named as ImportProblem[]) : undefined;
}

function Columns() {
  const t = useMessages(recordsMessages);
  const fields = useQuery(columnsQuery);
  return (
    <p className="records-columns">
      <span className="muted">{t("columns")}:</span>
      {[...fixedColumns, ...(fields.data?.items.map(({ key }) => key) ?? [])].map((column) => (
        <code key={column}>{column}</code>
      ))}
    </p>
  );
}

function Chooser({ onFile }: { onFile: (file: File | undefined) => void }) {
  const t = useMessages(recordsMessages);
  const format = useFormat();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  }
  return (
    <section
      className="records-drop"
      aria-label={t("drop")}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Icon name="upload" size={24} />
      <span>
        <strong>{t("drop")}</strong> {t("or")}
      </span>
      <Button onClick={() => chooser.current?.click()}>{t("choose")}</Button>
      <input
        ref={chooser}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <span className="muted small">{t("limit", { size: format.bytes(largestImport) })}</span>
    </section>
  );
}

function Trying({ name }: { name: string | undefined }) {
  const t = useMessages(recordsMessages);
  return <div role="status">{name && t("trying", { name })}</div>;
}

function Ready({
  name,
  imported,
  busy,
  onImport,
}: {
  name: string;
  imported: Imported;
  busy: boolean;
  onImport: () => void;
}) {
  const t = useMessages(recordsMessages);
  const { created, updated, unchanged } = imported;
  return (
    <Notice
      title={t("would", { name, created, updated, unchanged })}
      action={
        <Button kind="primary" icon="check" busy={busy} onClick={onImport}>
          {t("importAct")}
        </Button>
      }
    >
      {t("coolingHint")}
    </Notice>
  );
}

function Done({ imported }: { imported: Imported | undefined }) {
  const t = useMessages(recordsMessages);
  if (!imported) return null;
  const { created, updated, unchanged } = imported;
  return (
    <div role="status">
      <Notice tone="done" title={t("imported", { created, updated, unchanged })} />
    </div>
  );
}

const shown = 100;

function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useMessages(recordsMessages);
  const words = useMessages(importProblemMessages);
  const columns: Column<ImportProblem>[] = [
    { id: "line", head: t("line"), main: true, cell: ({ line }) => line },
    { id: "column", head: t("column"), cell: ({ column }) => <span className="exact">{column ?? "–"}</span> },
    {
      id: "problem",
      head: t("problem"),
      cell: ({ code }) =>
        Object.hasOwn(importProblemMessages, code) ? words(code as keyof typeof importProblemMessages) : code,
    },
  ];
  return (
    <>
      <Notice tone="danger" title={t("problems", { count: problems.length })}>
        {t("mend")}
      </Notice>
      <Table
        caption={t("problem")}
        columns={columns}
        rows={problems.slice(0, shown)}
        rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
      />
      {problems.length > shown && (
        <p className="muted">{t("moreProblems", { count: problems.length - shown })}</p>
      )}
    </>
  );
}
