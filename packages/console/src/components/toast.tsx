import { Toast as Base } from "radix-ui";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { Button, IconButton } from "./button.tsx";
import { componentMessages } from "./components.messages.ts";
import { Icon } from "./icon.tsx";
import "./toast.css";

export interface Toast {
  readonly text: string;
  readonly tone?: "done" | "failed";
  /** Offers to take the act back. */
  readonly undo?: () => void;
}
type Shown = Toast & { readonly id: number };

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
/** Long enough to read a sentence and reach the button; hovering or focusing stops the clock. */
const shownMilliseconds = 8000;
let lastId = 0;

/** Says what has just happened, without taking focus. Errors that need an act belong beside the act instead. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error("ToastProvider is missing above this component");
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useMessages(componentMessages);
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    lastId += 1;
    const shown = { ...toast, id: lastId };
    setToasts((current) => [...current.slice(-2), shown]);
  }, []);
  const forget = (id: number) => setToasts((current) => current.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      <Base.Provider label={t("notifications")} duration={shownMilliseconds} swipeDirection="down">
        {children}
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} onGone={() => forget(toast.id)} />
        ))}
        <Base.Viewport className="toasts" label={`${t("notifications")} ({hotkey})`} />
      </Base.Provider>
    </ToastContext>
  );
}

function OneToast({ toast, onGone }: { toast: Shown; onGone: () => void }) {
  const t = useMessages(componentMessages);
  return (
    <Base.Root className="toast" data-tone={toast.tone ?? "done"} onOpenChange={(open) => !open && onGone()}>
      <Icon name={toast.tone === "failed" ? "warning" : "check"} />
      <Base.Title className="toast-text">{toast.text}</Base.Title>
      {toast.undo && (
        <Base.Action asChild altText={t("undo")}>
          <Button kind="quiet" onClick={toast.undo}>
            {t("undo")}
          </Button>
        </Base.Action>
      )}
      <Base.Close asChild>
        <IconButton icon="cross" label={t("close")} />
      </Base.Close>
    </Base.Root>
  );
}
