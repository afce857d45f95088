/** What an inline style says about whether its text can be seen; undefined where it says nothing. */
export interface Visibility {
  hidden?: "invisible" | "tiny" | "offscreen";
  color?: string;
  background?: string;
}

const namedColors: Readonly<Record<string, string>> = { white: "ffffff", black: "000000", transparent: "" };

/** Reads the declarations of a style attribute that decide whether its text is seen. Linear in the text. */
export function visibilityOf(style: string): Visibility {
  const seen: Visibility = {};
  let clipped = false;
  let empty = false;
  for (const declaration of style.slice(0, 4000).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (name === "overflow" && value.startsWith("hidden")) clipped = true;
    if (/^(max-)?(height|width)$/.test(name) && /^0(px|em|%|pt)?( |!|$)/.test(value)) empty = true;
    const hidden = hides(name, value);
    if (hidden) seen.hidden = hidden;
    if (name === "color") seen.color = colorOf(value);
    if (name === "background" || name === "background-color") seen.background = colorOf(value);
  }
  if (clipped && empty) seen.hidden ??= "invisible";
  return seen;
}

function hides(name: string, value: string): Visibility["hidden"] {
  switch (name) {
    case "display":
      return value.startsWith("none") ? "invisible" : undefined;
    case "visibility":
      return value.startsWith("hidden") ? "invisible" : undefined;
    case "mso-hide":
      return value.startsWith("all") ? "invisible" : undefined;
    case "opacity":
      return Number.parseFloat(value) < 0.05 ? "invisible" : undefined;
    case "font-size":
    case "font":
      return /^(0|1px|0\.\d+|1pt)(px|pt|em|rem|%)?( |!|$)/.test(value) ? "tiny" : undefined;
    case "text-indent":
    case "left":
    case "top":
    case "margin-left":
      return /^-\d{4,}/.test(value) ? "offscreen" : undefined;
    default:
      return undefined;
  }
}

/** Six hexadecimal digits, or empty for a colour that cannot be told (picture, gradient, transparent). */
export function colorOf(value: string): string {
  const color = value.trim().toLowerCase().split(/[\s!]/, 1)[0] ?? "";
  const named = namedColors[color];
  if (named !== undefined) return named;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(color)?.[1];
  if (hex) return hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
  const rgb = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})/.exec(value.replace(/\s/g, "").toLowerCase());
  return rgb
    ? rgb
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
    : "";
}

/** True when two colours cannot be told apart on a screen. */
export function sameColor(a: string, b: string): boolean {
  if (!a || !b) return false;
  for (let at = 0; at < 6; at += 2) {
    if (Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) > 12)
      return false;
  }
  return true;
}

/** Class names that a style sheet hides on every screen; rules inside `@media` are left out. Linear in the text. */
export function hiddenClasses(sheet: string): Set<string> {
  const hidden = new Set<string>();
  let at = 0;
  while (at < sheet.length) {
    const open = sheet.indexOf("{", at);
    if (open < 0) break;
    const selector = sheet.slice(Math.max(at, open - 300), open);
    const close = endOfBlock(sheet, open);
    if (!selector.includes("@"))
      addHidden(selector, sheet.slice(open + 1, Math.min(close, open + 1000)), hidden);
    at = close + 1;
  }
  return hidden;
}

function addHidden(selector: string, body: string, hidden: Set<string>): void {
  if (!visibilityOf(body).hidden) return;
  for (const one of selector.split(",")) {
    const name = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(one)?.[1];
    if (name) hidden.add(name);
  }
}

function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at += 1) {
    const char = sheet[at];
    if (char === "{") depth += 1;
    else if (char === "}" && --depth === 0) return at;
  }
  return sheet.length;
}
