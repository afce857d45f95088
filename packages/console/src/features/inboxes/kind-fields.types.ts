import type { InboxKind, InboxSettings, SettingsOf } from "./inboxes.api.ts";

export interface KindFieldsProps<Kind extends InboxKind> {
  readonly settings: SettingsOf<Kind>;
  /** Which secrets the server keeps already. */
  readonly secrets: readonly string[];
  readonly onChange: (settings: InboxSettings) => void;
}
