import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { StepProps } from "./draft.ts";
import { setupMessages } from "./setup.messages.ts";

export function YouStep({ draft, onChange, onNext }: StepProps) {
  const t = useMessages(setupMessages);
  return (
    <Form
      onSubmit={onNext}
      actions={
        <Button kind="primary" type="submit">
          {t("next")}
        </Button>
      }
    >
      <TextField
        label={t("yourName")}
        hint={t("yourNameHint")}
        autoComplete="name"
        required
        maxLength={120}
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField
        label={t("yourEmail")}
        type="email"
        autoComplete="email"
        required
        exact
        maxLength={254}
        value={draft.email}
        onChange={(event) => onChange({ email: event.target.value })}
      />
    </Form>
  );
}
