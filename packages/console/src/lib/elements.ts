type Properties = Readonly<Record<string, string | boolean | ((event: never) => void)>>;

/** Makes an element; `on…` listens, other values become attributes. Text is always a text node, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value as EventListener);
    else if (typeof value === "boolean") made.toggleAttribute(key, value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function icon(path: string): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  for (const [name, value] of [
    ["width", "24"],
    ["height", "24"],
    ["viewBox", "0 0 24 24"],
    ["aria-hidden", "true"],
  ] as const)
    drawing.setAttribute(name, value);
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

const address = /https:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/gu;

/** Words of an agent; addresses in them can be followed, and nothing else is anything but text. */
export function linked(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    parts.push(text.slice(from, match.index));
    parts.push(
      element("a", { href: match[0], target: "_blank", rel: "noopener noreferrer nofollow" }, match[0]),
    );
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}
