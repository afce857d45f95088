/** Control characters and separators of lines become a space: a collector counts by lines. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
