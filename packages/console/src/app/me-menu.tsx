import { useNavigate } from "@tanstack/react-router";
import { Avatar } from "../components/avatar.tsx";
import { Menu, MenuChoices, MenuItem, MenuRule } from "../components/menu.tsx";
import { usePreferences, useSignOut } from "../features/sessions/sessions.api.ts";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { localeNames } from "../lib/i18n/locale.ts";
import { roleMessages } from "../lib/role.messages.ts";
import { useMe } from "../lib/session.ts";
import { appMessages } from "./app.messages.ts";
import { paths } from "./paths.ts";

export function MeMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useMessages(appMessages);
  const role = useMessages(roleMessages);
  const me = useMe();
  const navigate = useNavigate();
  const preferences = usePreferences();
  const signOut = useSignOut();
  const trigger = (
    <button type="button" className="rail-me">
      <span className="visually-hidden">{t("account")}</span>
      <Avatar name={me.name} />
      <span className="rail-words">
        <strong>{me.name}</strong>
        <span>{role(me.role)}</span>
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger} label={t("account")} align="start">
      <MenuItem icon="account" keys="g a" onSelect={() => navigate({ to: paths.account })}>
        {t("account")}
      </MenuItem>
      <MenuItem icon="help" keys="?" onSelect={onShortcuts}>
        {t("shortcuts")}
      </MenuItem>
      <MenuRule />
      <MenuChoices
        label={t("theme")}
        value={me.theme}
        onChange={(theme) => preferences.mutate({ theme })}
        choices={[
          { value: "system", label: t("themeSystem") },
          { value: "light", label: t("themeLight") },
          { value: "dark", label: t("themeDark") },
        ]}
      />
      <MenuChoices
        label={t("language")}
        value={me.language}
        onChange={(language) => preferences.mutate({ language })}
        choices={me.deskLanguages.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
      <MenuRule />
      <MenuItem icon="sign-out" onSelect={() => signOut.mutate()}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
