import { useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Section } from "../../components/page.tsx";
import { Table } from "../../components/table.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useRemoveWitness, type Witness } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";
import { WitnessDialog } from "./witness-dialog.tsx";

export function Witnesses({
  witnesses,
  mayConfigure,
}: {
  witnesses: readonly Witness[];
  mayConfigure: boolean;
}) {
  const t = useMessages(evidenceMessages);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Witness | null>(null);
  return (
    <Section id="witnesses" title={t("witnesses")} lead={t("witnessesLead")}>
      {witnesses.length === 0 ? (
        <p className="muted">{t("noWitness")}</p>
      ) : (
        <WitnessTable witnesses={witnesses} onRemove={mayConfigure ? setRemoving : null} />
      )}
      {mayConfigure && (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t("addWitness")}
        </Button>
      )}
      <WitnessDialog open={adding} onClose={() => setAdding(false)} />
      <RemoveWitness witness={removing} onClose={() => setRemoving(null)} />
    </Section>
  );
}

function WitnessTable({
  witnesses,
  onRemove,
}: {
  witnesses: readonly Witness[];
  onRemove: ((witness: Witness) => void) | null;
}) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  return (
    <Table
      caption={t("witnesses")}
      rows={witnesses}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          head: t("name"),
          main: true,
          cell: ({ name, problem }) => (
            <>
              {name}{" "}
              {problem && (
                <Badge tone="danger" icon="warning">
                  {problem}
                </Badge>
              )}
            </>
          ),
        },
        {
          id: "kind",
          head: t("kind"),
          cell: ({ kind }) => t(kind === "atalaia" ? "kindAtalaia" : "kindMailbox"),
        },
        { id: "target", head: t("address"), cell: ({ target }) => <span className="exact">{target}</span> },
        {
          id: "cosigned",
          head: t("cosigned"),
          cell: ({ cosignedSize, cosignedAt }) => (
            <>
              {format.number(cosignedSize)} {cosignedAt && <Time at={cosignedAt} form="ago" />}
            </>
          ),
        },
        {
          id: "remove",
          head: t("remove"),
          bare: true,
          cell: (witness) =>
            onRemove && (
              <Button icon="trash" onClick={() => onRemove(witness)}>
                {t("remove")}
              </Button>
            ),
        },
      ]}
    />
  );
}

function RemoveWitness({ witness, onClose }: { witness: Witness | null; onClose: () => void }) {
  const t = useMessages(evidenceMessages);
  const remove = useRemoveWitness();
  return (
    <ConfirmDialog
      open={witness !== null}
      title={t("remove")}
      lead={t("removeWitnessLead", { name: witness?.name ?? "" })}
      act={t("remove")}
      error={remove.error}
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() => witness && remove.mutate(witness.id, { onSuccess: onClose })}
    />
  );
}
