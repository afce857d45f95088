import { observable } from "./observable.ts";

/** `live`: events arrive. `connecting`: the stream is being opened. `lost`: no answer from the server. */
export type Connection = "live" | "connecting" | "lost";

export const connection = observable<Connection>("connecting");

/** The last call was answered, or was not. An answer does not yet mean that events arrive again. */
export function noteAnswer(answered: boolean): void {
  if (!answered) connection.set("lost");
  else if (connection.get() === "lost") connection.set("connecting");
}

addEventListener("offline", () => connection.set("lost"));
