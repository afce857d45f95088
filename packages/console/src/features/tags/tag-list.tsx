import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, IconButton } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Menu, MenuItem } from "../../components/menu.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { Table } from "../../components/table.tsx";
import { TagMark } from "../../components/tag-mark.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { TagDialog } from "./tag-dialog.tsx";
import { type Tag, tagsQuery, useDeleteTag } from "./tags.api.ts";
import { tagsMessages } from "./tags.messages.ts";

type Act = { readonly kind: "save"; readonly tag?: Tag } | { readonly kind: "remove"; readonly tag: Tag };

export function TagList() {
  const t = useMessages(tagsMessages);
  const mayWrite = may(useMe(), "tags:write");
  const tags = useQuery(tagsQuery);
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  if (tags.isPending) return <Loading />;
  if (tags.isError) return <Failed error={tags.error} onRetry={() => tags.refetch()} />;
  return (
    <>
      {tags.data.items.length === 0 ? (
        <p className="muted">{t("none")}</p>
      ) : (
        <Tags tags={tags.data.items} onAct={mayWrite ? setAct : undefined} />
      )}
      {mayWrite && (
        <Button icon="plus" onClick={() => setAct({ kind: "save" })}>
          {t("add")}
        </Button>
      )}
      <TagDialog
        open={act?.kind === "save"}
        tag={act?.kind === "save" ? act.tag : undefined}
        onClose={close}
      />
      <RemoveDialog tag={act?.kind === "remove" ? act.tag : undefined} onClose={close} />
    </>
  );
}

function Tags({ tags, onAct }: { tags: readonly Tag[]; onAct: ((act: Act) => void) | undefined }) {
  const t = useMessages(tagsMessages);
  return (
    <Table
      caption={t("title")}
      rows={tags}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          head: t("name"),
          main: true,
          cell: ({ name, colour }) => <TagMark name={name} colour={colour} />,
        },
        { id: "colour", head: t("colour"), cell: ({ colour }) => t(colour) },
        ...(onAct
          ? [
              {
                id: "acts",
                head: t("acts"),
                bare: true,
                cell: (tag: Tag) => (
                  <Menu
                    label={t("actsFor", { name: tag.name })}
                    trigger={<IconButton icon="more" label={t("actsFor", { name: tag.name })} />}
                  >
                    <MenuItem icon="tag" onSelect={() => onAct({ kind: "save", tag })}>
                      {t("edit")}
                    </MenuItem>
                    <MenuItem icon="trash" danger onSelect={() => onAct({ kind: "remove", tag })}>
                      {t("remove")}
                    </MenuItem>
                  </Menu>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function RemoveDialog({ tag, onClose }: { tag: Tag | undefined; onClose: () => void }) {
  const t = useMessages(tagsMessages);
  const remove = useDeleteTag();
  return (
    <ConfirmDialog
      open={tag !== undefined}
      title={t("removeTitle", { name: tag?.name ?? "" })}
      lead={t("removeLead")}
      act={t("remove")}
      error={remove.error}
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() => tag && remove.mutate(tag.id, { onSuccess: onClose })}
    />
  );
}
