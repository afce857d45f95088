import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, IconButton } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Menu, MenuItem } from "../../components/menu.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Table } from "../../components/table.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { localeNames } from "../../lib/i18n/locale.ts";
import { may, useMe } from "../../lib/session.ts";
import { MacroDialog } from "./macro-dialog.tsx";
import { type Macro, macrosQuery, useDeleteMacro } from "./macros.api.ts";
import { macrosMessages } from "./macros.messages.ts";
import "./macros.css";

type Act =
  | { readonly kind: "save"; readonly macro?: Macro }
  | { readonly kind: "remove"; readonly macro: Macro };

export function MacroList() {
  const t = useMessages(macrosMessages);
  const mayWrite = may(useMe(), "macros:write");
  const macros = useQuery(macrosQuery);
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  if (macros.isPending) return <Loading />;
  if (macros.isError) return <Failed error={macros.error} onRetry={() => macros.refetch()} />;
  return (
    <>
      {macros.data.items.length === 0 ? (
        <p className="muted">{t("none")}</p>
      ) : (
        <Macros macros={macros.data.items} onAct={mayWrite ? setAct : undefined} />
      )}
      {mayWrite && (
        <Button icon="plus" onClick={() => setAct({ kind: "save" })}>
          {t("add")}
        </Button>
      )}
      <MacroDialog
        open={act?.kind === "save"}
        macro={act?.kind === "save" ? act.macro : undefined}
        onClose={close}
      />
      <RemoveDialog macro={act?.kind === "remove" ? act.macro : undefined} onClose={close} />
    </>
  );
}

function Macros({ macros, onAct }: { macros: readonly Macro[]; onAct: ((act: Act) => void) | undefined }) {
  const t = useMessages(macrosMessages);
  const acts = (macro: Macro) => (
    <Menu
      label={t("actsFor", { name: macro.name })}
      trigger={<IconButton icon="more" label={t("actsFor", { name: macro.name })} />}
    >
      <MenuItem icon="note" onSelect={() => onAct?.({ kind: "save", macro })}>
        {t("edit")}
      </MenuItem>
      <MenuItem icon="trash" danger onSelect={() => onAct?.({ kind: "remove", macro })}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
  return (
    <Table
      caption={t("title")}
      rows={macros}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", head: t("name"), main: true, cell: ({ name }) => <strong>{name}</strong> },
        {
          id: "language",
          head: t("language"),
          cell: ({ language }) => <span lang={language}>{localeNames[language]}</span>,
        },
        {
          id: "text",
          head: t("text"),
          cell: ({ text, language }) => (
            <span className="macro-text" lang={language}>
              {text}
            </span>
          ),
        },
        ...(onAct ? [{ id: "acts", head: t("acts"), bare: true, cell: acts }] : []),
      ]}
    />
  );
}

function RemoveDialog({ macro, onClose }: { macro: Macro | undefined; onClose: () => void }) {
  const t = useMessages(macrosMessages);
  const remove = useDeleteMacro();
  return (
    <ConfirmDialog
      open={macro !== undefined}
      title={t("removeTitle", { name: macro?.name ?? "" })}
      lead={t("removeLead")}
      act={t("remove")}
      error={remove.error}
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() => macro && remove.mutate(macro.id, { onSuccess: onClose })}
    />
  );
}
