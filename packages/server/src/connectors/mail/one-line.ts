/** One line, without control characters or bidirectional overrides, at most 200 UTF-16 units. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u{202a}-\u{202e}\u{2066}-\u{2069}]+/gu, " ")
    .trim()
    .slice(0, 200);
}
