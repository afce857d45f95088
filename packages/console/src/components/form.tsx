import type { FormEvent, ReactNode } from "react";
import { useProblemText } from "../lib/problem.ts";
import { Notice } from "./notice.tsx";
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
  const text = useProblemText()(error);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className="form" onSubmit={submit}>
      {children}
      {text !== "" && <Notice tone="danger">{text}</Notice>}
      <div className="form-actions">{actions}</div>
    </form>
  );
}
