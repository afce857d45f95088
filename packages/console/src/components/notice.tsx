import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./notice.css";

export type NoticeTone = "info" | "done" | "caution" | "danger";
const icons: Readonly<Record<NoticeTone, IconName>> = {
  info: "info",
  done: "check",
  caution: "warning",
  danger: "warning",
};

/** Something to know, beside the thing it is about. `danger` and a change to it are read aloud at once. */
export function Notice({
  tone = "info",
  title,
  children,
  action,
}: {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="notice" data-tone={tone} role={tone === "danger" ? "alert" : undefined}>
      <Icon name={icons[tone]} />
      <div className="notice-words">
        {title && <strong>{title}</strong>}
        {children}
      </div>
      {action && <div className="notice-action">{action}</div>}
    </div>
  );
}
