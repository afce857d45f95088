/** Lines of a text field as a list: trimmed, without empty ones and repetitions. */
export function linesOf(text: string): string[] {
  return clean(text.split(/\r?\n/u));
}

/** Words between commas or spaces as a list. */
export function wordsOf(text: string): string[] {
  return clean(text.split(/[\s,;]+/u));
}

function clean(items: readonly string[]): string[] {
  return [...new Set(items.map((item) => item.trim()).filter(Boolean))];
}
