import "./kbd.css";

const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent);
const signs: Readonly<Record<string, string>> = {
  mod: isMac ? "⌘" : "Ctrl",
  Enter: "↵",
  Escape: "Esc",
  ArrowDown: "↓",
  ArrowUp: "↑",
};

/** Draws keys as written in an action: `mod+k`, `g i`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(/[ +]/u).map((key, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may hold the same key twice and never changes.
        <kbd key={place}>{signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
      ))}
    </span>
  );
}
