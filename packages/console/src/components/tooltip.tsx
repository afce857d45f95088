import { Tooltip as Base } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd.tsx";
import "./tooltip.css";

export const TooltipProvider = Base.Provider;

/** Names a control that shows only an icon. Never the only place where something is said. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger asChild>{children}</Base.Trigger>
      <Base.Content className="tooltip" sideOffset={6} collisionPadding={8}>
        {text}
        {keys && <Kbd keys={keys} />}
      </Base.Content>
    </Base.Root>
  );
}
