import { Popover as Base } from "radix-ui";
import type { ReactNode } from "react";
import "./menu.css";
import "./popover.css";

/** A small sheet beside its button, for a few fields or an explanation. */
export function Popover({
  trigger,
  label,
  children,
}: {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger asChild>{trigger}</Base.Trigger>
      <Base.Content className="popover" aria-label={label} sideOffset={4} collisionPadding={8}>
        {children}
      </Base.Content>
    </Base.Root>
  );
}
