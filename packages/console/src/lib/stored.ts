/** A small value this browser keeps; without storage (private window, blocked) it lasts as long as the page. */
export function stored<T extends string>(key: string, isValid: (value: unknown) => value is T) {
  const name = `atalaia.${key}`;
  return {
    read(): T | undefined {
      try {
        const value = localStorage.getItem(name);
        return isValid(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(value: T): void {
      try {
        localStorage.setItem(name, value);
      } catch {
        // The choice then holds until the page is closed.
      }
    },
  };
}
