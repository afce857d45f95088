import { Dialog as Base } from "radix-ui";
import type { ReactNode } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { IconButton } from "./button.tsx";
import { componentMessages } from "./components.messages.ts";
import "./dialog.css";

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What will happen, in a sentence; read aloud on opening. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Takes the whole attention: focus stays inside, Escape closes, focus returns to where it was. Radix' own overlay is
 * left out because its scroll lock writes a style element, which our content security policy refuses; base.css locks.
 */
export function Dialog({ open, onOpenChange, title, lead, children }: DialogProps) {
  const t = useMessages(componentMessages);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <div className="dialog-veil" />
        <Base.Content
          className="dialog"
          data-modal=""
          onOpenAutoFocus={focusFirstField}
          {...(lead ? {} : { "aria-describedby": undefined })}
        >
          <header className="dialog-head">
            <Base.Title asChild>
              <h2>{title}</h2>
            </Base.Title>
            <Base.Close asChild>
              <IconButton icon="cross" label={t("close")} />
            </Base.Close>
          </header>
          {lead && (
            <Base.Description asChild>
              <p className="dialog-lead">{lead}</p>
            </Base.Description>
          )}
          {children}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  );
}

/** The first thing to fill in; without one the dialog itself, so that it is read and no button is pressed by accident. */
function focusFirstField(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  (dialog.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea") ?? dialog).focus();
}

/** The row of buttons at the foot; the deciding one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
