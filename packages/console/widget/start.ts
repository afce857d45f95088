import { deskAt } from "./desk.ts";
import { LiveConnection } from "./live-connection.ts";
import { createStore } from "./store.ts";
import { mountChat } from "./view.ts";
import { languageOf } from "./words.ts";

export interface ChatSettings {
  /** Origin of the desk. */
  readonly origin: string;
  readonly inboxId: string;
  readonly language?: string | undefined;
  readonly remember: "device" | "tab";
  readonly inline: boolean;
}

/**
 * Asks the desk how the chat looks, then draws it into `host`. A desk that does not allow this page, or has closed the
 * chat, answers with an error: then nothing is drawn.
 * @returns a function that takes the chat away.
 * @throws {DeskError} when the desk refuses or is out of reach.
 */
export async function startChat(host: HTMLElement, settings: ChatSettings): Promise<() => void> {
  const desk = deskAt(settings.origin, settings.inboxId);
  const language = languageOf(settings.language, [document.documentElement.lang, ...navigator.languages]);
  const look = await desk.look(language);
  const connection = new LiveConnection(desk, createStore(settings.inboxId, settings.remember), language);
  const unmount = mountChat(host, connection, { look, language, inline: settings.inline });
  return () => {
    unmount();
    connection.close();
  };
}
