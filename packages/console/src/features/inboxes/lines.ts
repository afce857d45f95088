/** Lines of a text field as a list: trimmed, without empty ones and repetitions. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/u).map((line) => line.trim()))].filter(Boolean);
}
