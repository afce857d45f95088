import { element, icon, linked } from "../src/lib/elements.ts";
import { inkOn } from "./colour.ts";
import { style } from "./style.ts";
import type { ChatMessage, Connection, Outgoing, ViewOptions } from "./types.ts";
import { type Words, words } from "./words.ts";

const drawings = {
  chat: "M4 5h16v11h-9l-5 4v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 4.500l16 7.500-16 7.500 2.500-7.500zM6.500 12H20",
};
const longest = 8000;

/** Draws the chat into a shadow root of `host` and keeps it drawn. @returns a function that takes it away. */
export function mountChat(host: HTMLElement, connection: Connection, options: ViewOptions): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const view = new ChatView(connection, options);
  root.replaceChildren(view.root);
  view.draw();
  const stop = connection.subscribe(() => view.draw());
  return () => {
    stop();
    root.replaceChildren();
  };
}

class ChatView {
  readonly root: HTMLElement;
  readonly #connection: Connection;
  readonly #options: ViewOptions;
  readonly #words: Words;
  readonly #panel: HTMLElement;
  readonly #log: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #sendButton: HTMLButtonElement;
  readonly #launcher: HTMLButtonElement;
  readonly #badge: HTMLElement;
  readonly #foot: HTMLElement;

  constructor(connection: Connection, options: ViewOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#words = words[options.language];
    const { look, inline } = options;
    this.#log = element("div", {
      class: "log",
      role: "log",
      "aria-label": this.#words.messages,
      tabindex: "0",
    });
    this.#notice = element("p", { class: "notice", role: "status", hidden: true });
    this.#field = this.#makeField();
    this.#sendButton = element(
      "button",
      { type: "button", "aria-label": this.#words.send, disabled: true, onclick: () => this.#send() },
      icon(drawings.send),
    );
    this.#foot = element("div");
    this.#panel = this.#makePanel();
    this.#badge = element("span", { class: "badge", hidden: true });
    this.#launcher = element(
      "button",
      {
        type: "button",
        class: "launcher",
        "aria-label": this.#words.open,
        "aria-haspopup": "dialog",
        onclick: () => this.#open(true),
      },
      icon(drawings.chat),
      this.#badge,
    );
    this.root = element("div", { class: inline ? "chat inline" : "chat floating", lang: options.language });
    this.root.style.setProperty("--brand", look.colour);
    this.root.style.setProperty("--on-brand", inkOn(look.colour));
    this.root.append(...(inline ? [this.#panel] : [this.#launcher, this.#panel]));
    this.#panel.hidden = !inline;
    this.#drawFoot(false);
  }

  /** Draws what has changed; nothing is drawn twice, so that a screen reader hears each message once. */
  draw(): void {
    const { messages, outgoing, connected } = this.#connection.get();
    const atEnd = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < 80;
    const drawn = new Map(
      [...this.#log.children].map((child) => [child.getAttribute("data-key") ?? "", child]),
    );
    const wanted = [
      this.#greeting(drawn),
      ...messages.map((message) => drawn.get(message.id) ?? this.#message(message)),
      ...outgoing.map((one) => this.#outgoing(one)),
    ];
    for (const child of [...this.#log.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((child, place) => {
      if (this.#log.children[place] !== child)
        this.#log.insertBefore(child, this.#log.children[place] ?? null);
    });
    if (atEnd) this.#log.scrollTop = this.#log.scrollHeight;
    this.#notice.hidden = connected;
    this.#notice.textContent = connected ? "" : this.#words.lost;
    this.#count(messages.filter(({ from }) => from === "agent").length);
  }

  #makeField(): HTMLTextAreaElement {
    return element("textarea", {
      rows: "1",
      maxlength: String(longest),
      "aria-label": this.#words.write,
      placeholder: this.#words.write,
      oninput: () => {
        this.#sendButton.disabled = this.#field.value.trim() === "";
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.#send();
      },
    });
  }

  #makePanel(): HTMLElement {
    const { look, inline } = this.#options;
    const isPhone = matchMedia("(max-width: 479px)").matches;
    const close = element(
      "button",
      { type: "button", "aria-label": this.#words.close, onclick: () => this.#open(false) },
      icon(drawings.close),
    );
    return element(
      "section",
      {
        class: "panel",
        "aria-label": look.title,
        ...(inline ? {} : { role: "dialog", "aria-modal": String(isPhone) }),
        onkeydown: (event: KeyboardEvent) => this.#onKey(event),
      },
      element(
        "header",
        { class: "head" },
        element(
          "div",
          {},
          element("strong", {}, look.title),
          ...(look.deskName === look.title
            ? []
            : [...(look.deskName === look.title ? [] : [element("span", {}, look.deskName)])]),
        ),
        ...(inline ? [] : [close]),
      ),
      this.#log,
      element(
        "div",
        {},
        this.#notice,
        element("div", { class: "form" }, this.#field, this.#sendButton),
        this.#foot,
      ),
    );
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#options.inline) return;
    if (event.key === "Escape") this.#open(false);
    else if (event.key === "Tab" && this.#panel.getAttribute("aria-modal") === "true") this.#keepFocus(event);
    else return;
    event.stopPropagation();
  }

  /** On a phone the chat covers the page: Tab goes round inside it. */
  #keepFocus(event: KeyboardEvent): void {
    const stops = [
      ...this.#panel.querySelectorAll<HTMLElement>("button:not(:disabled), textarea, a, [tabindex]"),
    ];
    const current = (this.#panel.getRootNode() as ShadowRoot).activeElement;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (current !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  }

  #open(open: boolean): void {
    this.#panel.hidden = !open;
    this.#launcher.hidden = open;
    if (open) {
      this.#log.scrollTop = this.#log.scrollHeight;
      this.draw();
      this.#field.focus();
    } else this.#launcher.focus();
  }

  #send(): void {
    const text = this.#field.value.trim();
    if (text === "") return;
    this.#field.value = "";
    this.#sendButton.disabled = true;
    this.#connection.send(text);
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#field.focus();
  }

  #count(fromAgent: number): void {
    if (!this.#panel.hidden) this.#connection.see(fromAgent);
    const unread = Math.max(0, fromAgent - this.#connection.seen());
    this.#badge.hidden = unread === 0;
    this.#badge.textContent = unread === 0 ? "" : String(unread);
    const news = unread === 1 ? this.#words.unreadOne : this.#words.unread;
    const label = unread === 0 ? this.#words.open : `${this.#words.open}: ${unread} ${news}`;
    this.#launcher.setAttribute("aria-label", label);
  }

  #greeting(drawn: ReadonlyMap<string, Element>): Element {
    return (
      drawn.get("greeting") ??
      element(
        "div",
        { class: "message", "data-key": "greeting" },
        element("div", { class: "text" }, this.#options.look.greeting),
      )
    );
  }

  #message({ id, from, text, agentName, at }: ChatMessage): Element {
    const time = new Intl.DateTimeFormat(this.#options.language, { timeStyle: "short" }).format(new Date(at));
    const who = from === "visitor" ? this.#words.you : (agentName ?? this.#words.agent);
    return element(
      "div",
      { class: from === "visitor" ? "message own" : "message", "data-key": id },
      element("span", { class: "who" }, `${who}, ${time}`),
      element("div", { class: "text" }, ...(from === "agent" ? linked(text) : [text])),
    );
  }

  #outgoing({ key, text, state }: Outgoing): Element {
    const isBad = state === "failed";
    return element(
      "div",
      { class: "message own", "data-key": `out ${key}`, "aria-live": "off" },
      element("span", { class: "hidden" }, this.#words.you),
      element("div", { class: "text" }, text),
      element(
        "div",
        { class: isBad ? "state bad" : "state" },
        `${this.#words[state]} `,
        ...(isBad
          ? [
              element(
                "button",
                { type: "button", onclick: () => this.#connection.retry() },
                this.#words.retry,
              ),
            ]
          : []),
      ),
    );
  }

  /** The promise that helps against thieves, and the way to leave no trace on a shared device. */
  #drawFoot(isAsking: boolean): void {
    const button = (label: string, act: () => void) =>
      element("button", { type: "button", onclick: act }, label);
    const forget = () => {
      this.#connection.forget();
      this.#drawFoot(false);
      this.#field.focus();
    };
    this.#foot.replaceChildren(
      isAsking
        ? element(
            "p",
            { class: "sure", role: "alert" },
            this.#words.endSure,
            element(
              "span",
              {},
              button(this.#words.yes, forget),
              button(this.#words.no, () => this.#drawFoot(false)),
            ),
          )
        : element(
            "p",
            { class: "foot-note" },
            element("span", {}, this.#words.never),
            button(this.#words.end, () => this.#drawFoot(true)),
          ),
    );
  }
}
