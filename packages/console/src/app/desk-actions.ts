import { useNavigate } from "@tanstack/react-router";
import { usePreferences, useSignOut } from "../features/sessions/sessions.api.ts";
import { useActions } from "../lib/actions.ts";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { useMe } from "../lib/session.ts";
import { themes } from "../lib/theme.ts";
import { appMessages } from "./app.messages.ts";
import { placesFor } from "./navigation.ts";

const themeWords = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;

/** What can be done from anywhere on the desk; pages add their own with `useActions`. */
export function useDeskActions(open: { openPalette: () => void; openShortcuts: () => void }): void {
  const t = useMessages(appMessages);
  const me = useMe();
  const navigate = useNavigate();
  const preferences = usePreferences();
  const signOut = useSignOut();
  useActions([
    ...placesFor(me).map(({ path, label, key }) => ({
      id: `go.${label}`,
      group: t("groupGo"),
      label: t(label),
      keys: `g ${key}`,
      run: () => void navigate({ to: path }),
    })),
    ...themes.map((theme) => ({
      id: `theme.${theme}`,
      group: t("groupLook"),
      label: `${t("theme")}: ${t(themeWords[theme])}`,
      run: () => preferences.mutate({ theme }),
    })),
    {
      id: "help.palette",
      group: t("groupHelp"),
      label: t("palette"),
      keys: "mod+k",
      keysOnly: true,
      run: open.openPalette,
    },
    {
      id: "help.shortcuts",
      group: t("groupHelp"),
      label: t("shortcuts"),
      keys: "?",
      run: open.openShortcuts,
    },
    { id: "session.end", group: t("groupSession"), label: t("signOut"), run: () => signOut.mutate() },
  ]);
}
