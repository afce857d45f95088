import { testConnection } from "./client.ts";
import { FolderReader } from "./folder-reader.ts";
import type { MailboxReader, MailboxReaderOptions } from "./types.ts";

/** How long a stop waits for messages in hand before it cuts the connections. */
const stopMilliseconds = 8_000;

/**
 * Reads new mail out of a mailbox that goes on being used by people: nothing is marked, moved or deleted unless asked
 * for. Lost connections are made again by themselves; a message is behind the cursor only once it is accepted.
 */
export function createMailboxReader(options: MailboxReaderOptions): MailboxReader {
  const readers = options.folders.map((_, index) => new FolderReader(options, index));
  let running: Promise<unknown> = Promise.resolve();
  return {
    name: "mailbox-reader",
    testConnection: () => testConnection(options),
    start: async () => {
      running = Promise.all(readers.map((reader) => reader.run()));
    },
    stop: async () => {
      for (const reader of readers) reader.stop();
      const cut = setTimeout(() => {
        for (const reader of readers) reader.abort();
      }, stopMilliseconds);
      await running;
      clearTimeout(cut);
      options.log({ event: "stopped" });
    },
  };
}
