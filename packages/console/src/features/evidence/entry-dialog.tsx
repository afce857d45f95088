import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { ActorName, ProofBadge } from "./entry-marks.tsx";
import { type Entry, type EntryFilter, useSaveReceipt } from "./evidence.api.ts";
import { evidenceMessages } from "./evidence.messages.ts";

/** One entry: what is said of it, what the log holds of it, and the receipt to take away. */
export function EntryDialog({
  entry,
  onClose,
  onFilter,
}: {
  entry: Entry | null;
  onClose: () => void;
  onFilter: (filter: EntryFilter) => void;
}) {
  const t = useMessages(evidenceMessages);
  return (
    <Dialog
      open={entry !== null}
      onOpenChange={onClose}
      title={t("details")}
      {...(entry ? { lead: entry.sentence } : {})}
    >
      {entry && (
        <>
          <Facts entry={entry} />
          <Commitments entry={entry} />
          <Actions
            entry={entry}
            onOnly={(conversationId) => {
              onFilter({ conversationId });
              onClose();
            }}
          />
        </>
      )}
    </Dialog>
  );
}

function Facts({ entry }: { entry: Entry }) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  return (
    <>
      <dl className="evidence-facts">
        <dt>{t("when")}</dt>
        <dd>
          <Time at={entry.at} />
        </dd>
        <dt>{t("who")}</dt>
        <dd>
          <ActorName entry={entry} />
        </dd>
        <dt>{t("place")}</dt>
        <dd className="exact">{entry.index === null ? "–" : format.number(entry.index)}</dd>
        <dt>{t("proof")}</dt>
        <dd>
          <ProofBadge proof={entry.proof} />
        </dd>
      </dl>
      <h3>{t("facts")}</h3>
      <dl className="evidence-facts">
        <dt className="exact">type</dt>
        <dd className="exact">{entry.type}</dd>
        {entry.conversationId && (
          <>
            <dt className="exact">conversationId</dt>
            <dd className="exact">
              {entry.conversationId} <CopyButton text={entry.conversationId} />
            </dd>
          </>
        )}
        {Object.entries(entry.data).map(([key, value]) => (
          <Fact key={key} name={key} value={value} />
        ))}
      </dl>
    </>
  );
}

function Fact({ name, value }: { name: string; value: unknown }) {
  return (
    <>
      <dt className="exact">{name}</dt>
      <dd className="exact">{typeof value === "string" ? value : JSON.stringify(value)}</dd>
    </>
  );
}

function Commitments({ entry: { commitments } }: { entry: Entry }) {
  const t = useMessages(evidenceMessages);
  if (commitments.length === 0) return null;
  return (
    <>
      <h3>{t("personal")}</h3>
      <dl className="evidence-facts">
        {commitments.map(({ field, state }) => (
          <div key={field} className="evidence-pair">
            <dt className="exact">{field}</dt>
            <dd>{t(state)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Actions({ entry, onOnly }: { entry: Entry; onOnly: (conversationId: string) => void }) {
  const t = useMessages(evidenceMessages);
  const save = useSaveReceipt();
  const problem = useProblemText()(save.error);
  const { conversationId } = entry;
  return (
    <>
      <p className="muted small">{t("receiptHint")}</p>
      {problem !== "" && <Notice tone="danger">{problem}</Notice>}
      <DialogActions>
        {conversationId && (
          <Button icon="filter" onClick={() => onOnly(conversationId)}>
            {t("onlyThese")}
          </Button>
        )}
        <Button kind="primary" icon="download" busy={save.isPending} onClick={() => save.mutate(entry.id)}>
          {t("saveReceipt")}
        </Button>
      </DialogActions>
    </>
  );
}
