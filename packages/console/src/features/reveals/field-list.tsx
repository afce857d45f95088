import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { LevelMark } from "../../components/level-ladder.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { type Column, Table } from "../../components/table.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { FieldDialog } from "./field-dialog.tsx";
import { type FieldDefinition, fieldsQuery } from "./reveals.api.ts";
import { fieldKindMessages, revealsMessages, sensitivityMessages } from "./reveals.messages.ts";

/** Which data a file may hold, and what it takes to see it. */
export function FieldList() {
  const t = useMessages(revealsMessages);
  const mayDefine = may(useMe(), "fields:define");
  const fields = useQuery(fieldsQuery);
  const [edited, setEdited] = useState<FieldDefinition | "new">();
  const columns = useColumns(mayDefine ? setEdited : undefined);
  if (fields.isPending) return <Loading lines={6} />;
  if (fields.isError) return <Failed error={fields.error} onRetry={() => fields.refetch()} />;
  return (
    <>
      <Table caption={t("fieldsTitle")} columns={columns} rows={fields.data.items} rowKey={({ id }) => id} />
      {mayDefine && (
        <Button icon="plus" onClick={() => setEdited("new")}>
          {t("addField")}
        </Button>
      )}
      <FieldDialog edited={edited} onClose={() => setEdited(undefined)} />
    </>
  );
}

function useColumns(onEdit: ((field: FieldDefinition) => void) | undefined): Column<FieldDefinition>[] {
  const t = useMessages(revealsMessages);
  const kind = useMessages(fieldKindMessages);
  const sensitivity = useMessages(sensitivityMessages);
  const { locale } = useLanguage();
  return [
    {
      id: "name",
      head: t("field"),
      main: true,
      cell: ({ names, key }) => (
        <>
          {names[locale]} <span className="muted small exact">{key}</span>
        </>
      ),
    },
    { id: "kind", head: t("kind"), cell: (field) => kind(field.kind) },
    {
      id: "sensitivity",
      head: t("sensitivity"),
      cell: (field) => (
        <Badge tone={field.sensitivity === "low" ? "neutral" : "caution"}>
          {sensitivity(field.sensitivity)}
        </Badge>
      ),
    },
    { id: "level", head: t("level"), cell: ({ requiredLevel }) => <LevelMark level={requiredLevel} /> },
    { id: "used", head: t("used"), cell: ({ used }) => used },
    ...(onEdit
      ? [
          {
            id: "acts",
            head: t("edit"),
            bare: true,
            cell: (field: FieldDefinition) => (
              <Button onClick={() => onEdit(field)} aria-label={`${t("edit")} ${field.names[locale]}`}>
                {t("edit")}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
