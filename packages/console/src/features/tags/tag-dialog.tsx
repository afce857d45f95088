import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { RadioGroup, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { TagMark } from "../../components/tag-mark.tsx";
import { isApiError } from "../../lib/api-error.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Tag, type TagBody, useSaveTag } from "./tags.api.ts";
import { tagsMessages } from "./tags.messages.ts";

export function TagDialog({
  open,
  tag,
  onClose,
}: {
  open: boolean;
  tag: Tag | undefined;
  onClose: () => void;
}) {
  const t = useMessages(tagsMessages);
  return (
    <Dialog open={open} onOpenChange={onClose} title={tag ? tag.name : t("add")}>
      <TagForm tag={tag} onClose={onClose} />
    </Dialog>
  );
}

type Colour = TagBody["colour"];
const colours: readonly Colour[] = ["grey", "blue", "green", "amber", "red", "violet"];

function TagForm({ tag, onClose }: { tag: Tag | undefined; onClose: () => void }) {
  const t = useMessages(tagsMessages);
  const save = useSaveTag();
  const [name, setName] = useState(tag?.name ?? "");
  const [colour, setColour] = useState<Colour>(tag?.colour ?? "grey");
  const isTaken = isApiError(save.error, "conflict");
  return (
    <Form
      error={isTaken ? undefined : save.error}
      onSubmit={() => save.mutate({ id: tag?.id, name: name.trim(), colour }, { onSuccess: onClose })}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("name")}
        error={isTaken ? t("taken") : undefined}
        required
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <RadioGroup
        label={t("colour")}
        value={colour}
        onChange={setColour}
        choices={colours.map((value) => ({ value, label: <TagMark name={t(value)} colour={value} /> }))}
      />
    </Form>
  );
}
