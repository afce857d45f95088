import { Dialog as Base } from "radix-ui";
import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../components/icon.tsx";
import { Kbd } from "../components/kbd.tsx";
import { type Action, useRegisteredActions } from "../lib/actions.ts";
import { findActions } from "../lib/find-actions.ts";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { appMessages } from "./app.messages.ts";
import "../components/dialog.css";
import "./command-palette.css";

/** Everything that can be done from here, found by a few letters (combobox pattern of ARIA 1.2). */
export function CommandPalette({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useMessages(appMessages);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <div className="dialog-veil" />
        <Base.Content className="palette" data-modal="" aria-describedby={undefined}>
          <Base.Title className="visually-hidden">{t("palette")}</Base.Title>
          <PaletteSearch onDone={() => onOpenChange(false)} />
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  );
}

function PaletteSearch({ onDone }: { onDone: () => void }) {
  const t = useMessages(appMessages);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const found = findActions(
    useRegisteredActions().filter(({ keysOnly }) => !keysOnly),
    typed,
  );
  const current = found[Math.min(place, found.length - 1)];

  function run(action: Action | undefined) {
    if (!action) return;
    onDone();
    // After the dialog has given focus back, so that an act which moves focus has the last word.
    setTimeout(() => action.run());
  }
  function onKeyDown(event: KeyboardEvent) {
    const last = found.length - 1;
    const next = {
      ArrowDown: place >= last ? 0 : place + 1,
      ArrowUp: place <= 0 ? last : place - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Enter") run(current);
    else if (next !== undefined) setPlace(next);
    else return;
    event.preventDefault();
  }
  return (
    <>
      <div className="palette-search">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          aria-label={t("paletteHint")}
          placeholder={t("paletteHint")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="Escape" />
      </div>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={t("palette")}>
        {found.map((action) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled on the combobox, which keeps the focus.
          <div
            key={action.id}
            id={`${id}-${action.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={action === current}
            ref={action === current ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
            onClick={() => run(action)}
          >
            <span className="palette-group">{action.group}</span>
            <span className="palette-label">{action.label}</span>
            {action.keys && <Kbd keys={action.keys} />}
          </div>
        ))}
      </div>
      <p className="palette-none" role="status">
        {found.length === 0 ? t("paletteNone") : ""}
      </p>
    </>
  );
}
