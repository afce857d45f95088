import type { Locale } from "../../lib/i18n/locale.ts";

/** What the owner has told so far; sent in one piece with the passkey. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly deskName: string;
  readonly languages: readonly Locale[];
  readonly defaultLanguage: Locale;
  /** IANA name. */
  readonly timeZone: string;
}

export interface StepProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onNext: () => void;
}

/** Adds or takes away a language, in the fixed order; the main language stays one of those chosen. */
export function withLanguage(
  draft: Draft,
  language: Locale,
  chosen: boolean,
  order: readonly Locale[],
): Partial<Draft> {
  const languages = order.filter((other) => (other === language ? chosen : draft.languages.includes(other)));
  const first = languages[0];
  const keeps = languages.includes(draft.defaultLanguage) || first === undefined;
  return { languages, defaultLanguage: keeps ? draft.defaultLanguage : first };
}
