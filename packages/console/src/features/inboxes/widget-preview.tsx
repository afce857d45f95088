import { useEffect, useRef } from "react";
import { mountChat } from "../../../widget/view.ts";
import type { Locale } from "../../lib/i18n/locale.ts";
import { useMe } from "../../lib/session.ts";
import type { SettingsOf } from "./inboxes.api.ts";

/** The widget itself with nobody at the other end. */
export function WidgetPreview({ settings, language }: { settings: SettingsOf<"chat">; language: Locale }) {
  const host = useRef<HTMLDivElement>(null);
  const { deskName } = useMe();
  const { title, greeting, colour } = settings;
  const words = greeting[language];
  useEffect(() => {
    if (!host.current) return;
    return mountChat(host.current, silence(), {
      look: { title, greeting: words, colour, deskName },
      language,
      inline: true,
    });
  }, [title, words, colour, deskName, language]);
  return <div className="widget-preview" ref={host} />;
}

function silence(): Parameters<typeof mountChat>[1] {
  let state = { messages: [], outgoing: [], connected: true } as ReturnType<
    Parameters<typeof mountChat>[1]["get"]
  >;
  const listeners = new Set<() => void>();
  const set = (next: typeof state) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(text) {
      const message = {
        id: String(state.messages.length),
        from: "visitor",
        text,
        agentName: null,
        at: new Date().toISOString(),
      } as const;
      set({ ...state, messages: [...state.messages, message] });
    },
    retry: () => undefined,
    seen: () => 0,
    see: () => undefined,
    forget: () => set({ ...state, messages: [] }),
    close: () => undefined,
  };
}
