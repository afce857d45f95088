import { element } from "../src/lib/elements.ts";
import type { Word } from "./customer.messages.ts";
import { DeskError } from "./desk.ts";
import { keepLanguage, type Language, languages, say } from "./language.ts";

type Part = Node | string;

/** The one column every customer's page is drawn in. */
export interface Frame {
  readonly language: Language;
  say(word: Word, fill?: Readonly<Record<string, string>>): string;
  /** Puts a new step in the place of the old one; its heading takes the focus, so that it is read aloud. */
  show(title: string, ...parts: readonly Part[]): void;
  /** Says what went wrong, beside whatever is shown. */
  tell(sentence: string): void;
  /** Runs one act: busy meanwhile, told when it fails. @returns undefined after a failure that was told. */
  attempt<T>(act: () => Promise<T>, refusals?: Readonly<Record<string, string>>): Promise<T | undefined>;
}

/** `again` draws the page from its beginning, in the language just chosen. */
export function createFrame(root: HTMLElement, language: Language, again: () => void): Frame {
  const step = element("section", { class: "step" });
  const alert = element("p", { class: "problem", role: "alert" });
  root.replaceChildren(step, alert, footOf(language, again));
  const frame: Frame = {
    language,
    say: (word, fill) => say(language, word, fill),
    show(title, ...parts) {
      const heading = element("h1", { tabindex: "-1" }, title);
      step.replaceChildren(heading, ...parts);
      alert.textContent = "";
      document.title = title;
      heading.focus({ preventScroll: true });
      scrollTo(0, 0);
    },
    tell: (sentence) => {
      alert.textContent = sentence;
      alert.scrollIntoView({ block: "nearest" });
    },
    async attempt(act, refusals = {}) {
      alert.textContent = "";
      root.toggleAttribute("aria-busy", true);
      for (const button of root.querySelectorAll("button")) button.disabled = true;
      try {
        return await act();
      } catch (error) {
        frame.tell(sentenceOf(error, language, refusals));
        return undefined;
      } finally {
        root.toggleAttribute("aria-busy", false);
        for (const button of root.querySelectorAll("button")) button.disabled = false;
      }
    },
  };
  return frame;
}

function sentenceOf(error: unknown, language: Language, refusals: Readonly<Record<string, string>>): string {
  const code = error instanceof DeskError ? error.code : "internal";
  if (refusals[code] !== undefined) return refusals[code];
  if (error instanceof DeskError && code === "rate-limited")
    return say(language, "tooMany", {
      minutes: String(Math.max(1, Math.ceil(error.retryAfterSeconds / 60))),
    });
  if (code === "network-lost") return say(language, "lost");
  if (code === "link-expired") return say(language, "linkExpired");
  return say(language, "broken");
}

function footOf(language: Language, again: () => void): HTMLElement {
  const choose = element(
    "select",
    {
      "aria-label": say(language, "language"),
      onchange: (event: Event) => {
        keepLanguage((event.target as HTMLSelectElement).value as Language);
        again();
      },
    },
    ...Object.entries(languages).map(([tag, name]) =>
      element("option", { value: tag, lang: tag, selected: tag === language }, name),
    ),
  );
  return element(
    "footer",
    {},
    element("p", {}, say(language, "elsewhere"), " ", element("b", { class: "exact" }, location.host)),
    choose,
  );
}
