/** The customer's token lives as long as the tab: it survives a reload and the way to an identity provider and back. */
const key = (path: string) => `atalaia-customer:${path}`;

export function keepToken(path: string, token: string): void {
  sessionStorage.setItem(key(path), token);
}

export function keptToken(path: string): string | null {
  return sessionStorage.getItem(key(path));
}

export function forgetToken(path: string): void {
  sessionStorage.removeItem(key(path));
}
