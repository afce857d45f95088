import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { TextAreaField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Popover } from "../../components/popover.tsx";
import { clockText, useSecondsUntil } from "../../lib/countdown.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Revealed, type RevealTarget, useMarkCopy, useReveal } from "./reveals.api.ts";
import { reasonMessages, revealsMessages } from "./reveals.messages.ts";
import "./reveals.css";

export interface RevealProps {
  readonly contactId: string;
  readonly conversationId: string | null;
  readonly target: RevealTarget;
  /** What it is, in plain words. */
  readonly what: string;
}

const shortestReason = 10;
const beginnings = Object.keys(reasonMessages) as (keyof typeof reasonMessages)[];

/** One value for sixty seconds, with a reason, beside what was pressed. Closing the sheet hides it. */
export function RevealValue({ trigger, ...props }: RevealProps & { trigger: ReactNode }) {
  const t = useMessages(revealsMessages);
  return (
    <Popover trigger={trigger} label={t("revealWhat", { what: props.what })}>
      <Sheet {...props} />
    </Popover>
  );
}

function Sheet(props: RevealProps) {
  const t = useMessages(revealsMessages);
  const reveal = useReveal();
  const [hidden, setHidden] = useState(false);
  function hide() {
    reveal.reset();
    setHidden(true);
  }
  if (reveal.data) return <Shown what={props.what} revealed={reveal.data} onHide={hide} />;
  return (
    <div className="reveal">
      <p role="status" className={hidden ? "muted small" : "visually-hidden"}>
        {hidden && t("hidden")}
      </p>
      <AskReason
        what={props.what}
        error={reveal.error}
        busy={reveal.isPending}
        onReason={(reason) =>
          reveal.mutate({
            contactId: props.contactId,
            conversationId: props.conversationId,
            target: props.target,
            reason,
          })
        }
      />
    </div>
  );
}

function AskReason({
  what,
  error,
  busy,
  onReason,
}: {
  what: string;
  error: unknown;
  busy: boolean;
  onReason: (reason: string) => void;
}) {
  const t = useMessages(revealsMessages);
  const begin = useMessages(reasonMessages);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const isShort = reason.trim().length < shortestReason || isBareBeginning(reason, begin);
  function submit() {
    setTried(true);
    if (!isShort) onReason(reason.trim());
  }
  function startWith(words: string) {
    setReason(words);
    group.current?.querySelector("textarea")?.focus();
  }
  return (
    <div ref={group}>
      <Form
        error={error}
        onSubmit={submit}
        actions={
          <Button kind="primary" icon="eye" type="submit" busy={busy}>
            {t("seeFor")}
          </Button>
        }
      >
        <strong>{t("revealWhat", { what })}</strong>
        <div className="reveal-reasons">
          {beginnings.map((key) => (
            <Button key={key} onClick={() => startWith(begin(key))}>
              {begin(key).replace(/: $/u, "")}
            </Button>
          ))}
        </div>
        <TextAreaField
          label={t("why")}
          hint={t("whyHint")}
          error={tried && isShort ? t("whyShort") : undefined}
          required
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </div>
  );
}

/** A suggested beginning without the case says nothing. */
function isBareBeginning(reason: string, begin: (key: keyof typeof reasonMessages) => string): boolean {
  return beginnings.some((key) => begin(key).trim() === reason.trim());
}

/** Gone after its time, when one looks elsewhere, and when asked. */
function Shown({ what, revealed, onHide }: { what: string; revealed: Revealed; onHide: () => void }) {
  const t = useMessages(revealsMessages);
  const mark = useMarkCopy();
  const left = useSecondsUntil(revealed.until) ?? 0;
  useHideAway(left === 0, onHide);
  return (
    <div className="reveal">
      <p className="muted small">{what}</p>
      <p className="reveal-value exact" role="status">
        {revealed.value}
      </p>
      <p className="reveal-left">
        <progress max={60} value={left} aria-hidden="true" />
        {t("hidesIn", { time: clockText(left) })}
      </p>
      <div className="reveal-acts">
        <CopyButton text={revealed.value} label={t("copy")} onCopied={() => mark.mutate(revealed.revealId)} />
        <Button icon="cross" onClick={onHide}>
          {t("hide")}
        </Button>
      </div>
    </div>
  );
}

function useHideAway(isOver: boolean, onHide: () => void): void {
  const hide = useRef(onHide);
  hide.current = onHide;
  useEffect(() => {
    if (isOver) hide.current();
  }, [isOver]);
  useEffect(() => {
    const leave = () => hide.current();
    const turn = () => document.visibilityState === "hidden" && leave();
    addEventListener("blur", leave);
    document.addEventListener("visibilitychange", turn);
    return () => {
      removeEventListener("blur", leave);
      document.removeEventListener("visibilitychange", turn);
    };
  }, []);
}
