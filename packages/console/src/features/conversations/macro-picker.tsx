import { type KeyboardEvent, type RefObject, useState } from "react";
import { findActions } from "../../lib/find-actions.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { composerMessages } from "./composer.messages.ts";

export interface Macro {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** A slash at the beginning of a word, and the letters after it, right before the caret. */
const slash = /(?:^|\s)\/([\p{L}\p{N}-]*)$/u;

type Picking = ReturnType<typeof useMacroPicking>;

/** Choosing a macro while writing: `/` and some letters, arrows, Enter; Escape goes on writing. */
export function useMacroPicking(
  macros: readonly Macro[],
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  setText: (text: string) => void,
) {
  const [caret, setCaret] = useState(0);
  const [place, setPlace] = useState(0);
  const [dismissed, setDismissed] = useState("");
  const before = text.slice(0, caret);
  const typed = slash.exec(before)?.[1];
  const open = typed !== undefined && dismissed !== before;
  const found = open
    ? findActions(
        macros.map((macro) => ({ ...macro, label: macro.name, group: macro.language })),
        typed,
      )
    : [];
  const current = found[Math.min(place, found.length - 1)];
  function pick(macro: Macro | undefined) {
    if (!macro || typed === undefined) return;
    const start = caret - typed.length - 1;
    setText(text.slice(0, start) + macro.text + text.slice(caret));
    requestAnimationFrame(() => {
      const end = start + macro.text.length;
      area.current?.focus();
      area.current?.setSelectionRange(end, end);
    });
  }
  /** @returns whether the key was meant for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!open || event.ctrlKey || event.metaKey) return false;
    const last = found.length - 1;
    const next = {
      ArrowDown: place >= last ? 0 : place + 1,
      ArrowUp: place <= 0 ? last : place - 1,
    }[event.key];
    if (next !== undefined) setPlace(next);
    else if ((event.key === "Enter" || event.key === "Tab") && current) pick(current);
    else if (event.key === "Escape") setDismissed(before);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  function onCaret(next: number) {
    setCaret(next);
    if (next !== caret) setPlace(0);
  }
  return { open, found, current, pick, onKeyDown, onCaret };
}

export function MacroPicker({ id, picking }: { id: string; picking: Picking }) {
  const t = useMessages(composerMessages);
  return (
    <div className="macros">
      <div className="macros-list" id={id} role="listbox" aria-label={t("macros")}>
        {picking.found.map((macro) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text field, which keeps the focus.
          <div
            key={macro.id}
            id={`${id}-${macro.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={macro.id === picking.current?.id}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => picking.pick(macro)}
          >
            <strong>{macro.name}</strong> <span className="muted small">{macro.language}</span>
            <span className="macros-text">{macro.text}</span>
          </div>
        ))}
      </div>
      {picking.found.length === 0 && <p className="muted small">{t("noMacros")}</p>}
    </div>
  );
}
