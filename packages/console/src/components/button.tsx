import type { ComponentProps, ReactNode } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { componentMessages } from "./components.messages.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Tooltip } from "./tooltip.tsx";
import "./button.css";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

interface ButtonProps extends ComponentProps<"button"> {
  /** One primary button at most is in sight: the next step. */
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** Work goes on: keeps its place and focus, ignores presses, says so to screen readers. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Button({
  kind = "plain",
  icon,
  busy = false,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const t = useMessages(componentMessages);
  return (
    <button
      {...rest}
      type={busy ? "button" : type}
      className={`button ${rest.className ?? ""}`}
      data-kind={kind}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon && <Icon name={icon} size={16} />}
      <span className="button-words">{children}</span>
      {busy && <span className="visually-hidden">{t("working")}</span>}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  readonly icon: IconName;
  /** Read aloud, and shown as a tooltip. */
  readonly label: string;
  readonly keys?: string;
}

export function IconButton({ icon, label, keys, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      <button type="button" {...rest} className={`icon-button ${rest.className ?? ""}`} aria-label={label}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
