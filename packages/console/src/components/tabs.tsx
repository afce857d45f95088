import { Tabs as Base } from "radix-ui";
import type { ReactNode } from "react";
import "./tabs.css";

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Parts of one thing, one at a time. Places of their own are links, not tabs. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string;
  tabs: readonly Tab[];
  value?: string;
  onChange?: (id: string) => void;
}) {
  return (
    <Base.Root
      className="tabs"
      {...(value === undefined ? { defaultValue: tabs[0]?.id ?? "" } : { value })}
      {...(onChange ? { onValueChange: onChange } : {})}
    >
      <Base.List className="tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Trigger className="tabs-tab" key={tab.id} value={tab.id}>
            {tab.label}
          </Base.Trigger>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Content className="tabs-content" key={tab.id} value={tab.id}>
          {tab.content}
        </Base.Content>
      ))}
    </Base.Root>
  );
}
