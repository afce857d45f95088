/**
 * What this device keeps of a chat. The visit's token lies in `localStorage` of the embedding page's origin, so that an
 * answer that comes an hour later is found again in any tab; a page for shared devices asks for `tab`, which uses
 * `sessionStorage`. Scripts of that page could read either, and could as well read what is being typed: the page is
 * trusted by the visitor already. Words not sent yet are kept per tab only, and what was sent is kept nowhere.
 */
export interface Store {
  token(): string | null;
  setToken(token: string | null): void;
  seen(): number;
  setSeen(count: number): void;
  unsent(): readonly Unsent[];
  setUnsent(unsent: readonly Unsent[]): void;
}
export interface Unsent {
  readonly key: string;
  readonly text: string;
}

export function createStore(inboxId: string, remember: "device" | "tab"): Store {
  const name = `atalaia.chat.${inboxId}`;
  const tokens = safe(() => (remember === "tab" ? sessionStorage : localStorage));
  const drafts = safe(() => sessionStorage);
  return {
    token: () => tokens.read(name),
    setToken: (token) => tokens.write(name, token),
    seen: () => Number(tokens.read(`${name}.seen`) ?? 0) || 0,
    setSeen: (count) => tokens.write(`${name}.seen`, count === 0 ? null : String(count)),
    unsent: () => parse(drafts.read(`${name}.unsent`)),
    setUnsent: (unsent) =>
      drafts.write(`${name}.unsent`, unsent.length === 0 ? null : JSON.stringify(unsent)),
  };
}

function parse(text: string | null): Unsent[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

function isUnsent(value: unknown): value is Unsent {
  return typeof value === "object" && value !== null && "key" in value && "text" in value;
}

/** Where storage is blocked (third-party frames, private windows) a value lasts as long as the page. */
function safe(storage: () => Storage) {
  const memory = new Map<string, string>();
  return {
    read(name: string): string | null {
      try {
        return storage().getItem(name);
      } catch {
        return memory.get(name) ?? null;
      }
    },
    write(name: string, value: string | null): void {
      try {
        if (value === null) storage().removeItem(name);
        else storage().setItem(name, value);
      } catch {
        if (value === null) memory.delete(name);
        else memory.set(name, value);
      }
    },
  };
}
