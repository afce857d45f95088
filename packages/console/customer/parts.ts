import { element } from "../src/lib/elements.ts";

type Part = Node | string;

export interface FieldOptions {
  readonly label: string;
  readonly name: string;
  readonly type?: "text" | "email";
  /** Digits only, so that a phone shows its number pad. */
  readonly digits?: boolean;
  readonly hint?: string;
  readonly pattern?: RegExp;
  /** What is said when the content does not fit. */
  readonly problem: string;
}

export interface Field {
  readonly node: HTMLElement;
  /** What was typed, or null after saying what is wrong with it. */
  read(): string | null;
  focus(): void;
}

export function createField(options: FieldOptions): Field {
  const problem = element("span", { class: "field-problem", id: `${options.name}-problem`, role: "alert" });
  const input = element("input", {
    id: options.name,
    name: options.name,
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    maxlength: "254",
    "aria-describedby": `${options.name}-problem`,
    ...(options.digits ? { inputmode: "numeric", class: "digits" } : {}),
  });
  const node = element(
    "p",
    { class: "field" },
    element("label", { for: options.name }, options.label),
    input,
    ...(options.hint ? [element("span", { class: "hint" }, options.hint)] : []),
    problem,
  );
  return {
    node,
    focus: () => input.focus(),
    read() {
      const value = input.value.trim();
      const fits = value !== "" && (options.pattern?.test(value) ?? true);
      problem.textContent = fits ? "" : options.problem;
      input.toggleAttribute("aria-invalid", !fits);
      if (!fits) input.focus();
      return fits ? value : null;
    },
  };
}

export function createForm(onSubmit: () => void, ...parts: readonly Part[]): HTMLFormElement {
  return element(
    "form",
    {
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        onSubmit();
      },
    },
    ...parts,
  );
}

export function createButton(
  label: string,
  onPress: (() => void) | null,
  kind: "primary" | "plain" | "danger" | "danger alone" = "primary",
  hint?: string,
): HTMLButtonElement {
  return element(
    "button",
    { class: kind, type: onPress === null ? "submit" : "button", ...(onPress ? { onclick: onPress } : {}) },
    element("span", {}, label),
    ...(hint ? [element("small", {}, hint)] : []),
  );
}

export function paragraph(text: string, kind = ""): HTMLParagraphElement {
  return element("p", kind ? { class: kind } : {}, text);
}
