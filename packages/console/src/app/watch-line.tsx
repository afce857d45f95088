import { Button, IconButton } from "../components/button.tsx";
import { Kbd } from "../components/kbd.tsx";
import { Time, useNow } from "../components/time.tsx";
import { useFormat, useMessages } from "../lib/i18n/i18n.tsx";
import { appMessages } from "./app.messages.ts";
import { useConnection } from "./use-connection.ts";

/** The line of the log that is always in sight: are we on watch, and what time is it at the desk. */
export function WatchLine({ onPalette, onShortcuts }: { onPalette: () => void; onShortcuts: () => void }) {
  const t = useMessages(appMessages);
  const format = useFormat();
  const { state } = useConnection();
  const now = useNow();
  return (
    <div className="watch-line">
      <p className="watch-state" data-state={state} role="status">
        <span className="watch-lamp" aria-hidden="true" />
        {t(state)}
      </p>
      <p className="watch-clock">
        <Time at={now} form="time" />
        <span className="watch-zone">{format.zone()}</span>
      </p>
      <Button kind="quiet" icon="search" className="watch-palette" onClick={onPalette}>
        {t("paletteOpen")} <Kbd keys="mod+k" />
      </Button>
      <IconButton icon="help" label={t("shortcuts")} keys="?" onClick={onShortcuts} />
    </div>
  );
}
