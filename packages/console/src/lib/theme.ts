import { observable } from "./observable.ts";
import { stored } from "./stored.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const isTheme = (value: unknown): value is Theme => (themes as readonly unknown[]).includes(value);
const kept = stored("theme", isTheme);

export const theme = observable<Theme>(kept.read() ?? "system");

export function chooseTheme(next: Theme): void {
  theme.set(next);
  kept.write(next);
  applyTheme();
}

/** `system` leaves the choice to the browser (`color-scheme: light dark`). */
export function applyTheme(): void {
  const root = document.documentElement;
  if (theme.get() === "system") root.removeAttribute("data-theme");
  else root.dataset["theme"] = theme.get();
}
