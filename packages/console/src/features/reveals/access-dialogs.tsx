import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { RadioGroup, TextAreaField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type AccessReview, useExplain, useJudge } from "./reveals.api.ts";
import { revealsMessages } from "./reveals.messages.ts";

interface DialogProps {
  readonly review: AccessReview | undefined;
  readonly onClose: () => void;
}
interface FormProps {
  readonly review: AccessReview;
  readonly onClose: () => void;
}

export function ExplainDialog({ review, onClose }: DialogProps) {
  const t = useMessages(revealsMessages);
  return (
    <Dialog
      open={review !== undefined}
      onOpenChange={onClose}
      title={t("explainTitle")}
      lead={t("explainLead")}
    >
      {review && <ExplainForm review={review} onClose={onClose} />}
    </Dialog>
  );
}

const shortest = { explanation: 10, comment: 5 } as const;

function ExplainForm({ review, onClose }: FormProps) {
  const t = useMessages(revealsMessages);
  const explain = useExplain();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = text.trim().length < shortest.explanation;
  function submit() {
    setTried(true);
    if (!isShort) explain.mutate({ id: review.id, text: text.trim() }, { onSuccess: onClose });
  }
  return (
    <Form
      error={explain.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={explain.isPending}>
            {t("explainAct")}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t("explainTitle")}
        error={tried && isShort ? t("short", { least: shortest.explanation }) : undefined}
        required
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Form>
  );
}

export function JudgeDialog({ review, onClose }: DialogProps) {
  const t = useMessages(revealsMessages);
  return (
    <Dialog
      open={review !== undefined}
      onOpenChange={onClose}
      title={t("judgeTitle")}
      lead={review?.explanation?.text ?? review?.signals.map(({ text }) => text).join(" ")}
    >
      {review && <JudgeForm review={review} onClose={onClose} />}
    </Dialog>
  );
}

function JudgeForm({ review, onClose }: FormProps) {
  const t = useMessages(revealsMessages);
  const judge = useJudge();
  const [verdict, setVerdict] = useState<"justified" | "unjustified">("justified");
  const [comment, setComment] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = comment.trim().length < shortest.comment;
  function submit() {
    setTried(true);
    if (isShort) return;
    judge.mutate(
      { id: review.id, justified: verdict === "justified", comment: comment.trim() },
      { onSuccess: onClose },
    );
  }
  return (
    <Form
      error={judge.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={judge.isPending}>
            {t("judgeAct")}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t("verdict")}
        compact
        value={verdict}
        onChange={setVerdict}
        choices={[
          { value: "justified", label: t("justified") },
          { value: "unjustified", label: t("unjustified") },
        ]}
      />
      <TextAreaField
        label={t("judgeComment")}
        error={tried && isShort ? t("short", { least: shortest.comment }) : undefined}
        required
        maxLength={500}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </Form>
  );
}
