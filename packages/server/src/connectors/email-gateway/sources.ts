import { isIPv6 } from "node:net";
import { ipv6Groups } from "./ipv6.ts";

const minute = 60 * 1000;
/** Beyond this many sources in memory, those of past minutes are forgotten. */
const rememberedSources = 20_000;

/** How many connections and messages each source has. Times are milliseconds. */
export class Sources {
  readonly #connections = new Map<string, number>();
  readonly #sources = new Map<string, string>();
  readonly #messages = new Map<string, { readonly minute: number; count: number }>();

  /** Counts a connection in; false, and not counted, when its source has `limit` of them already. */
  enter(connectionId: string, address: string, limit: number): boolean {
    const source = sourceOf(address);
    const open = this.#connections.get(source) ?? 0;
    if (open >= limit) return false;
    this.#connections.set(source, open + 1);
    this.#sources.set(connectionId, source);
    return true;
  }

  leave(connectionId: string): void {
    const source = this.#sources.get(connectionId);
    if (source === undefined) return;
    this.#sources.delete(connectionId);
    const open = (this.#connections.get(source) ?? 1) - 1;
    if (open > 0) this.#connections.set(source, open);
    else this.#connections.delete(source);
  }

  /** Counts a message; false when its source had `limit` of them within this minute. */
  countMessage(address: string, now: number, limit: number): boolean {
    const current = Math.floor(now / minute);
    if (this.#messages.size > rememberedSources) this.#forgetBefore(current);
    const source = sourceOf(address);
    const seen = this.#messages.get(source);
    if (seen?.minute !== current) {
      this.#messages.set(source, { minute: current, count: 1 });
      return limit > 0;
    }
    seen.count += 1;
    return seen.count <= limit;
  }

  #forgetBefore(current: number): void {
    for (const [source, seen] of this.#messages) if (seen.minute !== current) this.#messages.delete(source);
  }
}

/** An IPv4 address, or the /64 that one IPv6 customer usually holds. */
export function sourceOf(address: string): string {
  if (!isIPv6(address)) return address;
  return ipv6Groups(address).slice(0, 4).join(":");
}
