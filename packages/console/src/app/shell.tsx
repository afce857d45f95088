import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Icon } from "../components/icon.tsx";
import { Mark } from "../components/mark.tsx";
import { StepUpDialog } from "../features/sessions/step-up-dialog.tsx";
import { chooseLocale, chooseTimeZone, useMessages } from "../lib/i18n/i18n.tsx";
import { followLive } from "../lib/live.ts";
import { useMe } from "../lib/session.ts";
import { chooseTheme } from "../lib/theme.ts";
import { appMessages } from "./app.messages.ts";
import { Banners } from "./banners.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { useDeskActions } from "./desk-actions.ts";
import { MeMenu } from "./me-menu.tsx";
import { placesFor } from "./navigation.ts";
import { paths } from "./paths.ts";
import { RailCount } from "./rail-count.tsx";
import { ShortcutsSheet } from "./shortcuts-sheet.tsx";
import { useConnection } from "./use-connection.ts";
import { WatchLine } from "./watch-line.tsx";
import "./shell.css";

type Overlay = "palette" | "shortcuts" | undefined;

/** Rail, watch line and the page: what stands around everything a member does. */
export function Shell() {
  const t = useMessages(appMessages);
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  useLiveEvents();
  useOwnPreferences();
  useDeskActions({ openPalette: () => setOverlay("palette"), openShortcuts: () => setOverlay("shortcuts") });
  return (
    <StepUpDialog>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <div className="shell">
        <Rail onShortcuts={() => setOverlay("shortcuts")} />
        <div className="deck">
          <section aria-label={t("watch")}>
            <WatchLine onPalette={() => setOverlay("palette")} onShortcuts={() => setOverlay("shortcuts")} />
            <Banners />
          </section>
          <main id="main" tabIndex={-1} data-focus-target="">
            <Outlet />
          </main>
        </div>
      </div>
      <CommandPalette open={overlay === "palette"} onOpenChange={close} />
      <ShortcutsSheet open={overlay === "shortcuts"} onOpenChange={close} />
    </StepUpDialog>
  );
}

function Rail({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useMessages(appMessages);
  const me = useMe();
  const { state } = useConnection();
  return (
    <header className="rail">
      <Link to={paths.home} className="rail-home">
        <Mark lit={state === "live"} size={34} />
        <span className="rail-words">
          <strong>Atalaia</strong>
          <span>{me.deskName}</span>
        </span>
      </Link>
      <nav className="rail-nav" aria-label={t("navigation")}>
        <ul>
          {placesFor(me)
            .filter(({ offRail }) => !offRail)
            .map(({ path, label, icon, count }) => (
              <li key={path}>
                <Link to={path} className="rail-link">
                  <Icon name={icon} size={20} />
                  <span>{t(label)}</span>
                  {count && <RailCount of={count} />}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <MeMenu onShortcuts={onShortcuts} />
    </header>
  );
}

function useLiveEvents(): void {
  const queries = useQueryClient();
  useEffect(() => followLive(queries), [queries]);
}

/** What the member chose holds on every device they sign in on. */
function useOwnPreferences(): void {
  const { language, theme, timeZone } = useMe();
  useEffect(() => {
    chooseLocale(language);
    chooseTheme(theme);
    chooseTimeZone(timeZone);
  }, [language, theme, timeZone]);
}
