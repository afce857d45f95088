import { useEffect, useState } from "react";

/** Whole seconds that are left, rounded up so that "0" means over; never below 0. */
export function secondsUntil(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}

/** `0:47`, `23:59:10`. */
export function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, place) => (place === 0 ? `${part}` : `${part}`.padStart(2, "0"))).join(":");
}

/** Seconds left until an instant, counted along; undefined without one. */
export function useSecondsUntil(until: string | null): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  const left = until === null ? undefined : secondsUntil(until, now);
  const isRunning = left !== undefined && left > 0;
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return left;
}
