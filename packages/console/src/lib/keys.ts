/** Keys as people write them: `mod+k` (Ctrl, or ⌘ on a Mac), `?`, `j`, or one after the other: `g i`. */
export interface Keyed {
  readonly keys?: string;
  run(): void;
}

interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const patienceMilliseconds = 1200;

/** The written form of one stroke; undefined for a bare modifier. Shift counts only where it makes no other sign. */
export function strokeName(event: Stroke): string | undefined {
  if (["Shift", "Control", "Alt", "Meta", "Dead", "Process"].includes(event.key)) return undefined;
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  const alt = event.altKey && mod === "" ? "alt+" : "";
  return mod + alt + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** What a sequence of strokes means: an action, the beginning of one (`waiting`), or nothing. */
export function matchKeys<T extends Keyed>(
  strokes: readonly string[],
  actions: readonly T[],
): T | "waiting" | undefined {
  const typed = strokes.join(" ");
  const exact = actions.find(({ keys }) => keys === typed);
  if (exact) return exact;
  return actions.some(({ keys }) => keys?.startsWith(`${typed} `)) ? "waiting" : undefined;
}

/** A listener that runs the action whose keys were pressed, unless the person is writing or a dialog is open. */
export function keyReader(
  actions: () => readonly Keyed[],
  hasSingleKeys: () => boolean,
): (event: KeyboardEvent) => void {
  let strokes: string[] = [];
  let last = 0;
  return (event) => {
    const stroke = strokeName(event);
    if (!stroke || event.defaultPrevented || event.isComposing) return;
    const isSingle = !stroke.startsWith("mod+");
    if (isSingle && (!hasSingleKeys() || isBusy(event.target))) return;
    if (event.timeStamp - last > patienceMilliseconds) strokes = [];
    last = event.timeStamp;
    const found = matchKeys([...strokes, stroke], actions()) ?? matchKeys([stroke], actions());
    strokes = found === "waiting" ? [...strokes, stroke] : [];
    if (!found || found === "waiting") return;
    event.preventDefault();
    found.run();
  };
}

/** Writing, choosing in a menu, or inside a dialog: there single keys belong to the control. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][data-modal], [role="menu"]')) return true;
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') !==
      null
  );
}
