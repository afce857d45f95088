/**
 * Takes the one-time token out of `#TOKEN` and out of the address bar, so that it stays neither in the history nor in
 * a screenshot. Reading twice gives the same token: React renders twice in development.
 */
let taken: { readonly path: string; readonly token: string } | undefined;

export function takeLinkToken(): string | undefined {
  const token = location.hash.slice(1);
  if (token !== "") {
    taken = { path: location.pathname, token };
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return taken?.path === location.pathname ? taken.token : undefined;
}
