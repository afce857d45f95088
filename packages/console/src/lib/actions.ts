import { useEffect, useRef, useSyncExternalStore } from "react";
import { type Keyed, keyReader } from "./keys.ts";
import { observable } from "./observable.ts";
import { stored } from "./stored.ts";

/** Something a person can do here: listed in the palette, and under its keys in the sheet. */
export interface Action extends Keyed {
  readonly id: string;
  readonly label: string;
  /** Heading in palette and sheet, already in the reader's language. */
  readonly group: string;
  /** Left out of the palette: movement such as `j`, which makes sense only by key. */
  readonly keysOnly?: boolean;
}

const registered = observable<readonly (readonly Action[])[]>([]);

/** Offers the actions while the component is mounted. The newest registration of a key wins. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  const shape = actions.map(({ id, label, keys }) => `${id}|${label}|${keys ?? ""}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says when the list has changed; `run` is read late.
  useEffect(() => {
    const entry = latest.current.map((action, index) => ({
      ...action,
      run: () => (latest.current[index] ?? action).run(),
    }));
    registered.set([...registered.get(), entry]);
    return () => registered.set(registered.get().filter((other) => other !== entry));
  }, [shape]);
}

export function useRegisteredActions(): readonly Action[] {
  return useSyncExternalStore(registered.subscribe, registered.get).flat();
}

type Switch = "on" | "off";
const isSwitch = (value: unknown): value is Switch => value === "on" || value === "off";
const kept = stored("single-keys", isSwitch);
/** WCAG 2.1.4: keys without a modifier can be turned off, for people who dictate or press keys by accident. */
export const singleKeys = observable<Switch>(kept.read() ?? "on");
export function chooseSingleKeys(next: Switch): void {
  singleKeys.set(next);
  kept.write(next);
}

/** Listens for the keys of all registered actions. Mounted once. */
export function useKeyboard(): void {
  useEffect(() => {
    const read = keyReader(
      () => registered.get().flat().reverse(),
      () => singleKeys.get() === "on",
    );
    addEventListener("keydown", read);
    return () => removeEventListener("keydown", read);
  }, []);
}
