import { type ReactNode, useEffect, useState } from "react";
import { isApiError } from "../lib/api-error.ts";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { useProblemText } from "../lib/problem.ts";
import { Button } from "./button.tsx";
import { componentMessages } from "./components.messages.ts";
import { Icon, type IconName } from "./icon.tsx";
import { VerdictMark } from "./verdict.tsx";
import "./states.css";

/** Nothing is here, and that is all right: says what would stand here and how it gets here. */
export function Empty({
  icon,
  title,
  children,
  action,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="state">
      <Icon name={icon} size={28} />
      <p className="state-title">{title}</p>
      {children && <div className="state-words">{children}</div>}
      {action}
    </div>
  );
}

/** It could not be loaded: what happened, and the way to try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useMessages(componentMessages);
  const text = useProblemText();
  const incident = isApiError(error) ? error.problem?.["incident"] : undefined;
  return (
    <div className="state" role="alert">
      <Icon name="warning" size={28} />
      <p className="state-title">{t("failedTitle")}</p>
      <p className="state-words">{text(error)}</p>
      {typeof incident === "string" && <p className="muted small exact">{t("incident", { id: incident })}</p>}
      {onRetry && (
        <Button icon="refresh" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

/** A look that a limit or a failure stopped: hatched like unsounded water, never to be read as clean. */
export function Bounded({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="bounded hatched">
      <div className="bounded-sheet">
        <VerdictMark standing="partial" size={22} />
        <div>
          <strong>{title}</strong>
          {children}
        </div>
      </div>
    </div>
  );
}

const patienceMilliseconds = 250;

/** Grey lines in the shape of what comes; only after a quarter of a second, so that quick answers do not flicker. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const t = useMessages(componentMessages);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {late && <Skeleton lines={lines} />}
    </div>
  );
}

export function Skeleton({ lines }: { lines: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity.
        <span key={line} />
      ))}
    </div>
  );
}
