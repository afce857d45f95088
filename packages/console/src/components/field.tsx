import { type ComponentProps, type ReactNode, startTransition, useId, useOptimistic, useState } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { componentMessages } from "./components.messages.ts";
import { Icon } from "./icon.tsx";
import "./field.css";

interface Labelled {
  readonly label: string;
  /** Said before writing: what belongs here. */
  readonly hint?: ReactNode;
  /** Said after: what is wrong and how to mend it. */
  readonly error?: string | undefined;
  /** Marks what may stay empty; everything else is needed. */
  readonly optional?: boolean;
}
interface Wiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** Label, control, hint and error, tied together. For controls that are none of the fields below. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: Labelled & { children: (wiring: Wiring) => ReactNode }) {
  const t = useMessages(componentMessages);
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> ({t("optional")})</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <div className="field-error" id={id}>
      <Icon name="warning" size={14} />
      {error}
    </div>
  );
}

/** A single line; `exact` for addresses, codes and keys, where every sign counts. */
export function TextField({
  label,
  hint,
  error,
  optional,
  exact,
  ...input
}: Labelled & { readonly exact?: boolean } & ComponentProps<"input">) {
  return (
    <Field {...pick(label, hint, error, optional)}>
      {(wiring) => <input {...input} {...wiring} className={exact ? "input exact" : "input"} />}
    </Field>
  );
}

export function PasswordField({ label, hint, error, ...input }: Labelled & ComponentProps<"input">) {
  const t = useMessages(componentMessages);
  const [shown, show] = useState(false);
  return (
    <Field {...pick(label, hint, error)}>
      {(wiring) => (
        <div className="field-row">
          <input
            {...input}
            {...wiring}
            type={shown ? "text" : "password"}
            className="input exact"
            spellCheck={false}
          />
          <button type="button" className="button" aria-pressed={shown} onClick={() => show(!shown)}>
            {shown ? t("hidePassword") : t("showPassword")}
          </button>
        </div>
      )}
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  optional,
  ...input
}: Labelled & ComponentProps<"textarea">) {
  return (
    <Field {...pick(label, hint, error, optional)}>
      {(wiring) => <textarea {...input} {...wiring} className="input input-area" />}
    </Field>
  );
}

/** The browser's own list: it works on every phone and with every screen reader. */
export function SelectField({ label, hint, error, children, ...input }: Labelled & ComponentProps<"select">) {
  return (
    <Field {...pick(label, hint, error)}>
      {(wiring) => (
        <div className="select">
          <select {...input} {...wiring} className="input">
            {children}
          </select>
          <Icon name="chevron-down" size={14} />
        </div>
      )}
    </Field>
  );
}

export function Checkbox({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className="choice">
      <input {...input} type="checkbox" id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div className="choice-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** One of a few, all in sight. */
export function RadioGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
  compact,
}: {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  /** May take its time: the choice is shown at once, and taken back when `value` has not followed at the end. */
  onChange: (value: Value) => unknown;
  /** Side by side as segments, for two to four short words. */
  compact?: boolean;
}) {
  const name = useId();
  const [shown, show] = useOptimistic(value);
  function choose(next: Value) {
    startTransition(async () => {
      show(next);
      await onChange(next);
    });
  }
  return (
    <fieldset className="radio-group" data-compact={compact || undefined}>
      <legend className="field-label">{label}</legend>
      <div className="radio-choices">
        {choices.map((choice) => (
          <div className="choice" key={choice.value}>
            <input
              type="radio"
              id={`${name}-${choice.value}`}
              name={name}
              checked={choice.value === shown}
              onChange={() => choose(choice.value)}
              aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined}
            />
            <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
            {choice.hint && (
              <div className="choice-hint" id={`${name}-${choice.value}-hint`}>
                {choice.hint}
              </div>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function pick(label: string, hint: ReactNode, error: string | undefined, optional?: boolean): Labelled {
  return { label, hint, error, ...(optional ? { optional } : {}) };
}
