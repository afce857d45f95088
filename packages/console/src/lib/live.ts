import { type LiveEvent, live } from "@atalaia/contract";
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { connection } from "./connection.ts";

type Stale = {
  [Type in LiveEvent["type"]]: (event: Extract<LiveEvent, { type: Type }>) => readonly QueryKey[];
};

/** Which queries each event makes stale. Keys start with the feature's noun; a shorter key covers all below it. */
const stale: Stale = {
  conversation: () => [["conversations"], ["contacts"], ["activity"]],
  action: () => [["actions"], ["reveals"], ["conversations"]],
  alert: () => [["alerts"], ["access"]],
  evidence: () => [["evidence"]],
  "session-ended": () => [["sessions"]],
  members: () => [["members"]],
  settings: () => [["settings"], ["policy"], ["inboxes"], ["tags"], ["macros"], ["setup"]],
  ingestion: () => [["uploads"], ["conversations"]],
};

const gatherMilliseconds = 150;
const longestPause = 30_000;

/**
 * Listens to `/api/live` and refreshes what the events name; a burst of events refreshes once. After a gap
 * everything shown is refreshed, since events were missed.
 * @returns a function that stops listening.
 */
export function followLive(queries: QueryClient): () => void {
  let source: EventSource | undefined;
  let pause = 1000;
  let missed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let gather: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<string, QueryKey>();

  function refresh(): void {
    gather = undefined;
    for (const queryKey of waiting.values()) void queries.invalidateQueries({ queryKey });
    waiting.clear();
  }
  function receive(message: MessageEvent<string>): void {
    for (const key of keysOf(message.data)) waiting.set(JSON.stringify(key), key);
    gather ??= setTimeout(refresh, gatherMilliseconds);
  }
  function opened(): void {
    pause = 1000;
    connection.set("live");
    if (missed) void queries.invalidateQueries();
    missed = false;
  }
  function broken(): void {
    missed = true;
    connection.set("lost");
    source?.close();
    clearTimeout(retry);
    // Asking who we are tells an ended session (sign in again) from a server out of reach (try again).
    void queries.invalidateQueries({ queryKey: ["sessions", "me"] });
    retry = setTimeout(connect, pause);
    pause = Math.min(pause * 2, longestPause);
  }
  function connect(): void {
    clearTimeout(retry);
    source?.close();
    if (connection.get() !== "lost") connection.set("connecting");
    source = new EventSource(live.path);
    source.onopen = opened;
    source.onmessage = receive;
    source.onerror = broken;
  }
  function online(): void {
    pause = 1000;
    connect();
  }

  connect();
  addEventListener("online", online);
  return () => {
    removeEventListener("online", online);
    clearTimeout(retry);
    clearTimeout(gather);
    source?.close();
  };
}

/** The keys one event makes stale; none for an event this console does not know. */
export function keysOf(data: string): readonly QueryKey[] {
  const event = parse(data);
  const keys = event && (stale[event.type] as ((event: LiveEvent) => readonly QueryKey[]) | undefined);
  return event && keys ? keys(event) : [];
}

function parse(data: string): LiveEvent | undefined {
  try {
    return JSON.parse(data) as LiveEvent;
  } catch {
    return undefined;
  }
}
