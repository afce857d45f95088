import { useEffect, useState, useSyncExternalStore } from "react";
import { type Connection, connection } from "../lib/connection.ts";

/** A moment without an answer is no news; longer than this is. */
const patienceMilliseconds = 2500;

/** The connection as it should be shown: a short gap is still `connecting`. `since`: when contact was lost. */
export function useConnection(): { state: Connection; since: number | undefined } {
  const current = useSyncExternalStore(connection.subscribe, connection.get);
  const [since, setSince] = useState<number>();
  useEffect(() => {
    if (current !== "lost") {
      setSince(undefined);
      return;
    }
    const began = Date.now();
    const timer = setTimeout(() => setSince((earlier) => earlier ?? began), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [current]);
  if (since !== undefined) return { state: "lost", since };
  return { state: current === "lost" ? "connecting" : current, since: undefined };
}
