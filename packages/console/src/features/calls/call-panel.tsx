import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { Notice } from "../../components/notice.tsx";
import { useNow } from "../../components/time.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { newIdempotencyKey } from "../../lib/idempotency.ts";
import { useProblemText } from "../../lib/problem.ts";
import { type Line, useAddLines, useEndCall } from "./calls.api.ts";
import { callsMessages } from "./calls.messages.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import "./calls.css";

/** One line to write in while talking. What is thought of the words appears beside it and never takes the focus. */
export function CallPanel({
  conversationId,
  startedAt,
  hints,
}: {
  conversationId: string;
  startedAt: string;
  /** What the desk thinks of the latest words of the customer. */
  hints: ReactNode;
}) {
  const t = useMessages(callsMessages);
  const minutes = Math.max(0, Math.floor((useNow() - Date.parse(startedAt)) / 60_000));
  const [pasting, setPasting] = useState(false);
  return (
    <section className="call" aria-label={t("panel")}>
      <div className="call-hints" role="status">
        {hints}
      </div>
      <LineForm conversationId={conversationId} />
      <div className="call-acts">
        <span className="muted small">{t("since", { minutes })}</span>
        <Button kind="quiet" onClick={() => setPasting(true)}>
          {t("paste")}
        </Button>
        <EndButton conversationId={conversationId} />
      </div>
      <PasteDialog conversationId={conversationId} open={pasting} onClose={() => setPasting(false)} />
    </section>
  );
}

interface Said {
  readonly line: Line;
  /** Belongs to the line: a second try after a lost answer does not write it twice. */
  readonly key: string;
}

/** Lines go out one after the other in the order they were said; what fails is tried again with the next one. */
function useLines(conversationId: string) {
  const add = useAddLines(conversationId);
  const queue = useRef<Said[]>([]);
  const isRunning = useRef(false);
  const [waiting, setWaiting] = useState<readonly Line[]>([]);
  async function flush() {
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      for (let said = queue.current[0]; said; said = queue.current[0]) {
        await add.mutateAsync({ lines: [said.line], idempotencyKey: said.key });
        queue.current.shift();
      }
    } catch {
      // Said beside the field; the lines stay in the queue.
    }
    isRunning.current = false;
    setWaiting(queue.current.map(({ line }) => line));
  }
  function say(line: Line) {
    queue.current.push({ line, key: newIdempotencyKey() });
    void flush();
  }
  return { say, retry: () => void flush(), waiting, error: waiting.length > 0 ? add.error : null };
}

function LineForm({ conversationId }: { conversationId: string }) {
  const t = useMessages(callsMessages);
  const problem = useProblemText();
  const lines = useLines(conversationId);
  const field = useRef<HTMLTextAreaElement>(null);
  const [from, setFrom] = useState<Line["from"]>("customer");
  const [text, setText] = useState("");
  const swap = () => setFrom(from === "customer" ? "agent" : "customer");
  function keep() {
    if (text.trim() === "") return;
    lines.say({ from, text: text.trim() });
    setText("");
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "F2") swap();
    else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) keep();
    else return;
    event.preventDefault();
  }
  const error = problem(lines.error);
  return (
    <>
      {error !== "" && (
        <Notice tone="danger" title={error} action={<Button onClick={lines.retry}>{t("retry")}</Button>}>
          {lines.waiting.map((line) => line.text).join(" · ")}
        </Notice>
      )}
      <div className="call-line" data-from={from}>
        <button type="button" className="call-who" onClick={swap}>
          <span>
            <span className="visually-hidden">{t("who")}: </span>
            {t(from)}
          </span>
          <Kbd keys="F2" />
        </button>
        <textarea
          ref={field}
          className="input"
          rows={1}
          aria-label={t("line")}
          placeholder={t("lineHint")}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button kind="primary" onClick={keep} disabled={text.trim() === ""}>
          {t("add")}
        </Button>
      </div>
    </>
  );
}

function EndButton({ conversationId }: { conversationId: string }) {
  const t = useMessages(callsMessages);
  const toast = useToast();
  const problem = useProblemText();
  const end = useEndCall(conversationId);
  return (
    <Button
      icon="phone"
      busy={end.isPending}
      onClick={() =>
        end.mutate(undefined, {
          onSuccess: () => toast({ text: t("ended") }),
          onError: (error) => toast({ text: problem(error), tone: "failed" }),
        })
      }
    >
      {t("end")}
    </Button>
  );
}
