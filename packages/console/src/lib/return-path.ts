/**
 * Where to go after signing in: only a path on this origin, never an address somebody put into a link.
 * @returns the path with its query, or undefined when it is absent or leads elsewhere.
 */
export function safeReturnPath(from: unknown, origin: string): string | undefined {
  if (typeof from !== "string" || !/^\/(?![/\\])/u.test(from)) return undefined;
  const target = URL.parse(from, origin);
  return target?.origin === origin ? target.pathname + target.search : undefined;
}
