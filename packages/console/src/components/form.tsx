import type { FormEvent, ReactNode } from "react";
import { ProblemNotice } from "./problem-notice.tsx";
import "./form.css";

/** A form that speaks: what went wrong stands above the buttons and is read aloud. */
export function Form({
  onSubmit,
  error,
  children,
  actions,
}: {
  onSubmit: () => void;
  error?: unknown;
  children: ReactNode;
  actions: ReactNode;
}) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className="form" onSubmit={submit}>
      {children}
      <ProblemNotice error={error} />
      <div className="form-actions">{actions}</div>
    </form>
  );
}
