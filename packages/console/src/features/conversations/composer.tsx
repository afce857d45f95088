import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { Notice } from "../../components/notice.tsx";
import { useToast } from "../../components/toast.tsx";
import { isApiError } from "../../lib/api-error.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { composerMessages } from "./composer.messages.ts";
import { tellStoppedReply, useAddNote, useReply } from "./conversations.api.ts";
import { type Mode, useDraft } from "./drafts.ts";
import { type Macro, MacroPicker, useMacroPicking } from "./macro-picker.tsx";
import { MarkedTextarea } from "./marked-textarea.tsx";
import { checkOutgoing, warmUp } from "./outgoing-check.ts";
import { ProblemList } from "./problem-list.tsx";
import type { Problem } from "./safe-ways.ts";
import { useOutgoingCheck } from "./use-outgoing-check.ts";
import "./composer.css";

export interface ComposerProps {
  readonly conversationId: string;
  /** False where the inbox has no way out: then there are only notes. */
  readonly canReply: boolean;
  readonly macros: readonly Macro[];
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}

/** Where an answer is written. While one types, the engine marks what must not leave; with such a mark nothing is sent. */
export function Composer({ conversationId, canReply, macros, mode, onMode }: ComposerProps) {
  const t = useMessages(composerMessages);
  const shown = canReply ? mode : "note";
  return (
    <section className="composer" aria-label={t("composer")} data-mode={shown}>
      <div className="composer-modes">
        {canReply && <ModeButton mode="reply" current={shown} onMode={onMode} />}
        <ModeButton mode="note" current={shown} onMode={onMode} />
        {!canReply && <span className="muted small">{t("noReply")}</span>}
      </div>
      <Draft
        key={`${conversationId} ${shown}`}
        conversationId={conversationId}
        mode={shown}
        macros={macros}
      />
    </section>
  );
}

function ModeButton({ mode, current, onMode }: { mode: Mode; current: Mode; onMode: (mode: Mode) => void }) {
  const t = useMessages(composerMessages);
  return (
    <button
      type="button"
      className="composer-mode"
      aria-pressed={mode === current}
      onClick={() => onMode(mode)}
    >
      {t(mode)}
    </button>
  );
}

type DraftProps = Pick<ComposerProps, "conversationId" | "macros" | "mode">;

function Draft({ conversationId, mode, macros }: DraftProps) {
  const t = useMessages(composerMessages);
  const draft = useDraft(conversationId, mode);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const check = useOutgoingCheck(draft.text, mode === "reply");
  useStoppedReport(conversationId, draft.idempotencyKey, mode === "reply" ? check.problems : []);
  const picking = useMacroPicking(macros, area, draft.text, draft.setText);
  const sending = useSending({ conversationId, mode, draft, tell: check.tell });
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (picking.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      sending.send();
    }
  }
  return (
    <>
      <ProblemList
        text={draft.text}
        problems={check.problems}
        onText={(text) => {
          draft.setText(text);
          area.current?.focus();
        }}
      />
      <div className="composer-sheet">
        <MarkedTextarea
          ref={area}
          text={draft.text}
          problems={check.problems}
          label={t(mode)}
          placeholder={t(mode === "reply" ? "replyHint" : "noteHint")}
          picking={picking.open ? { list, current: picking.current?.id } : undefined}
          onText={draft.setText}
          onCaret={picking.onCaret}
          onFocus={mode === "reply" ? warmUp : undefined}
          onKeyDown={onKeyDown}
        />
        {picking.open && <MacroPicker id={list} picking={picking} />}
        <Foot
          mode={mode}
          isEmpty={draft.text.trim() === ""}
          problems={check.problems}
          isCurrent={check.isCurrent}
          isSending={sending.isPending}
          onSend={sending.send}
        />
      </div>
      {sending.error !== "" && <Notice tone="danger">{sending.error}</Notice>}
    </>
  );
}

/** Each draft counts as stopped once, however long it is mended. */
function useStoppedReport(conversationId: string, draftKey: string, problems: readonly Problem[]) {
  const told = useRef("");
  useEffect(() => {
    if (problems.length === 0 || told.current === draftKey) return;
    told.current = draftKey;
    tellStoppedReply(conversationId, [...new Set(problems.map((problem) => problem.code))]);
  }, [conversationId, draftKey, problems]);
}

/** Sends what was looked at; looks first when it was not, and shows what the server refused. */
function useSending({
  conversationId,
  mode,
  draft,
  tell,
}: {
  conversationId: string;
  mode: Mode;
  draft: ReturnType<typeof useDraft>;
  tell: (problems: readonly Problem[]) => void;
}) {
  const t = useMessages(composerMessages);
  const toast = useToast();
  const problemText = useProblemText();
  const reply = useReply();
  const note = useAddNote();
  const act = mode === "reply" ? reply : note;
  const [isChecking, setChecking] = useState(false);
  const refused = problemsOf(reply.error);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is told once.
  useEffect(() => {
    if (refused) tell(refused);
  }, [reply.error]);
  async function send() {
    const { text, idempotencyKey } = draft;
    if (text.trim() === "" || act.isPending || isChecking) return;
    if (mode === "reply") {
      setChecking(true);
      const found = await checkOutgoing(text);
      setChecking(false);
      if (found && found.length > 0) return tell(found);
    }
    act.mutate(
      { id: conversationId, text, idempotencyKey },
      {
        onSuccess: () => {
          draft.setText("");
          toast({ text: t(mode === "reply" ? "sent" : "kept") });
        },
      },
    );
  }
  return {
    send: () => void send(),
    isPending: act.isPending || isChecking,
    error: refused ? "" : problemText(act.error),
  };
}

function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (!isApiError(error, "outgoing-refused")) return undefined;
  const problems = error.problem?.["problems"];
  return Array.isArray(problems) ? (problems as Problem[]) : undefined;
}

function Foot({
  mode,
  isEmpty,
  problems,
  isCurrent,
  isSending,
  onSend,
}: {
  mode: Mode;
  isEmpty: boolean;
  problems: readonly Problem[];
  isCurrent: boolean;
  isSending: boolean;
  onSend: () => void;
}) {
  const t = useMessages(composerMessages);
  const isBlocked = problems.length > 0;
  const said = isBlocked
    ? t("blocked", { count: problems.length })
    : isEmpty || mode === "note"
      ? ""
      : t(isCurrent ? "watching" : "checking");
  return (
    <div className="composer-foot">
      <p className="composer-state" data-blocked={isBlocked || undefined} role="status">
        {said}
      </p>
      <Kbd keys="mod+Enter" />
      <Button
        kind="primary"
        icon={mode === "reply" ? "send" : "note"}
        busy={isSending}
        disabled={isEmpty || isBlocked}
        onClick={onSend}
      >
        {t(mode === "reply" ? "send" : "keep")}
      </Button>
    </div>
  );
}
