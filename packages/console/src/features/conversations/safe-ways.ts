import type { outgoingProblem } from "@atalaia/contract";
import type { z } from "zod";

export type Problem = z.output<typeof outgoingProblem>;
export type SafeWay = "mask" | "name" | "remove" | "rephrase";

/** What can be done instead, the best first. */
export const waysFor: Readonly<Record<Problem["code"], readonly SafeWay[]>> = {
  identifier: ["mask", "name", "remove"],
  secret: ["remove", "name"],
  code: ["remove", "name"],
  "credential-request": ["rephrase", "remove"],
};

const shown = 4;

/** All letters and digits but the last four become dots; a short value is hidden entirely. */
export function maskToLastFour(value: string): string {
  const signs = [...value];
  const places = signs.flatMap((sign, place) => (/[\p{L}\p{N}]/u.test(sign) ? [place] : []));
  const kept = new Set(places.length > shown + 2 ? places.slice(-shown) : []);
  return signs.map((sign, place) => (places.includes(place) && !kept.has(place) ? "•" : sign)).join("");
}

/** A request for a secret is solved with the whole sentence it stands in: half of one makes no sense. */
function placeOf(text: string, { code, start, end }: Problem): { start: number; end: number } {
  if (code !== "credential-request") return { start, end };
  const before = /[^.!?\n]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[^.!?\n]*[.!?]*/u.exec(text.slice(end))?.[0] ?? "";
  return { start: start - before.trimStart().length, end: end + after.length };
}

/**
 * The text with one problem solved. Removing takes one of the two spaces around with it.
 * @param words what stands there instead, for `name` and `rephrase`.
 */
export function solve(text: string, problem: Problem, way: SafeWay, words: string): string {
  const { start, end } = placeOf(text, problem);
  const value = text.slice(start, end);
  const put: Record<SafeWay, string> = {
    mask: maskToLastFour(value),
    name: words,
    rephrase: words,
    remove: "",
  };
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (way === "remove" && /(^|\s)$/u.test(before)) return before + after.replace(/^[ \t]/u, "");
  return before + put[way] + after;
}
