import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";

export interface Rate {
  readonly most: number;
  readonly seconds: number;
}

/**
 * Counts tries of one kind by one subject in a fixed window, on the database, so that every process counts together
 * and a restart forgives nothing. The subject is kept as a keyed fingerprint.
 * @throws {Failure} `rate-limited` with `retryAfter` in seconds.
 */
export async function throttle(
  context: Pick<Context, "database" | "keys" | "now">,
  kind: string,
  subject: string,
  rate: Rate,
): Promise<void> {
  const window = Math.floor(context.now() / 1000 / rate.seconds) * rate.seconds;
  const row = await context.database.first<{ count: number }>(
    `insert into throttles (key, window_start, count) values ($1, to_timestamp($2), 1)
     on conflict (key, window_start) do update set count = throttles.count + 1 returning count`,
    [context.keys.fingerprint(`throttle:${kind}`, subject), window],
  );
  if (row!.count > rate.most)
    throw new Failure("rate-limited", {
      retryAfter: Math.ceil(window + rate.seconds - context.now() / 1000),
    });
}
