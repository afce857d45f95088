import { type DragEvent, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { useFormat, useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { largestUpload, useUpload } from "./uploads.api.ts";
import { uploadsMessages } from "./uploads.messages.ts";
import "./uploads.css";

/** Files are sent one after the other, so that a stopped one does not hold up what is written elsewhere. */
export function DropZone() {
  const t = useMessages(uploadsMessages);
  const format = useFormat();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { take, sending, problems } = useSending();
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }
  return (
    <>
      <section
        className="drop-zone"
        aria-label={t("drop")}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon name="upload" size={28} />
        <p>
          <strong>{t(isOver ? "dropNow" : "drop")}</strong> {t("or")}
        </p>
        <Button kind="primary" onClick={() => chooser.current?.click()}>
          {t("choose")}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
        <p className="muted small">{t("limit", { size: format.bytes(largestUpload) })}</p>
      </section>
      <div role="status">
        {sending && (
          <div className="sending">
            {t("sending", { name: sending.name })}
            <progress value={sending.share} aria-label={t("sending", { name: sending.name })} />
          </div>
        )}
      </div>
      {problems.map((problem) => (
        <Notice key={problem} tone="danger">
          {problem}
        </Notice>
      ))}
    </>
  );
}

function useSending() {
  const t = useMessages(uploadsMessages);
  const problemText = useProblemText();
  const upload = useUpload();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const fail = (problem: string) => setProblems((before) => [...before, problem]);
  async function take(files: readonly File[]) {
    setProblems([]);
    for (const file of files) {
      if (file.size > largestUpload) {
        fail(t("tooLarge", { name: file.name }));
        continue;
      }
      try {
        await upload.mutateAsync({
          file,
          onSent: (share) => setSending({ name: file.name, share }),
        });
      } catch (error) {
        fail(`${file.name}: ${problemText(error)}`);
      }
    }
    setSending(undefined);
  }
  return {
    // A list of files is live: emptying its field would empty it under the loop.
    take: (list: FileList | null) => void take([...(list ?? [])]),
    sending,
    problems,
  };
}
