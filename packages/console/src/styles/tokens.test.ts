import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

/** Value of a colour token in one theme, as `#rrggbb`. */
function colour(token: string, theme: Theme): string {
  const written = new RegExp(`--${token}: ([^;]+);`, "u").exec(css)?.[1] ?? "";
  const [light, dark] = written.match(/#[0-9a-f]{6}/giu) ?? [];
  const value = theme === "light" ? light : (dark ?? light);
  assert.ok(value, `--${token} is a colour`);
  return value;
}

/** Relative luminance and contrast ratio (WCAG 2.2, definitions). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["paper", "sheet", "well", "shoal"];
const words: readonly [ink: string, grounds: readonly string[]][] = [
  ["ink", [...surfaces, "clear-wash", "caution-wash", "danger-wash", "partial-wash", "held-wash"]],
  ["ink-muted", surfaces],
  ["action", surfaces],
  ["action-strong", surfaces],
  ["on-action", ["action", "action-strong"]],
  ["on-danger", ["danger-solid"]],
  ["clear", ["paper", "sheet", "clear-wash"]],
  ["caution", ["paper", "sheet", "caution-wash"]],
  ["danger", ["paper", "sheet", "danger-wash"]],
  ["partial", ["paper", "sheet", "partial-wash"]],
  ["held", ["paper", "sheet", "held-wash"]],
  ["token", ["paper", "sheet", "token-wash"]],
  ["night-ink", ["night", "night-raised"]],
  ["night-muted", ["night", "night-raised"]],
  ["lamp", ["night", "night-raised"]],
];
const shapes: readonly [mark: string, grounds: readonly string[]][] = [
  ["focus", surfaces],
  ["line-strong", ["paper", "sheet"]],
  ["caution-mark", ["paper", "sheet", "caution-wash"]],
];

for (const theme of themes) {
  for (const [ink, grounds] of words) {
    for (const ground of grounds) {
      test(`${ink} can be read on ${ground} in ${theme}`, () => {
        const ratio = contrast(colour(ink, theme), colour(ground, theme));
        assert.ok(ratio >= 4.5, `contrast is ${ratio.toFixed(2)}, AA asks for 4.5`);
      });
    }
  }
  for (const [mark, grounds] of shapes) {
    for (const ground of grounds) {
      test(`${mark} can be seen on ${ground} in ${theme}`, () => {
        const ratio = contrast(colour(mark, theme), colour(ground, theme));
        assert.ok(ratio >= 3, `contrast is ${ratio.toFixed(2)}, AA asks for 3`);
      });
    }
  }
}
