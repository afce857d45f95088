/** Puts each value into its `:name` of the path, percent-encoded. */
export function fillPath(path: string, params: unknown): string {
  const values = (params ?? {}) as Readonly<Record<string, string>>;
  return path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

/** `?a=1&b=2`, leaving out what is undefined; empty without anything to say. */
export function queryText(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  return search.size === 0 ? "" : `?${search}`;
}
