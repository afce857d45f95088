/** Moments as a field of the kind `datetime-local` holds them: the browser's own time, to the minute. */

/** Now, moved by some milliseconds. */
export function today(moved: number): string {
  const date = new Date(Date.now() + moved);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function toInstant(local: string): string {
  return new Date(local).toISOString();
}

export function isPeriod(since: string, until: string): boolean {
  return since !== "" && until !== "" && new Date(since) < new Date(until);
}
