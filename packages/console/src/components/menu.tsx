import { DropdownMenu as Base } from "radix-ui";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import "./menu.css";

/**
 * A list of acts behind one button. Not modal: the page stays readable, and no scroll lock is needed. It is drawn where
 * it stands in the document, inside the landmark of its button.
 */
export function Menu({
  trigger,
  label,
  children,
  side = "bottom",
  align = "end",
}: {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
  side?: "top" | "bottom";
  align?: "start" | "end";
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger asChild>{trigger}</Base.Trigger>
      <Base.Content
        className="menu"
        aria-label={label}
        side={side}
        align={align}
        sideOffset={4}
        collisionPadding={8}
      >
        {children}
      </Base.Content>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  keys,
  danger,
  onSelect,
  children,
}: {
  icon?: IconName;
  keys?: string;
  danger?: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Base.Item className="menu-item" data-danger={danger || undefined} onSelect={onSelect}>
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
      {keys && <Kbd keys={keys} />}
    </Base.Item>
  );
}

export function MenuChoices<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
}) {
  return (
    <Base.RadioGroup
      value={value}
      onValueChange={(next) => {
        const choice = choices.find((candidate) => candidate.value === next);
        if (choice) onChange(choice.value);
      }}
      aria-label={label}
    >
      <Base.Label className="menu-label">{label}</Base.Label>
      {choices.map((choice) => (
        <Base.RadioItem className="menu-item" key={choice.value} value={choice.value}>
          <span className="menu-tick">
            <Base.ItemIndicator>
              <Icon name="check" size={14} />
            </Base.ItemIndicator>
          </span>
          <span lang={choice.lang}>{choice.label}</span>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuRule() {
  return <Base.Separator className="menu-rule" />;
}
