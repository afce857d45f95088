import type { Operator } from "../types.ts";

const KEPT = 4;
const SHORTEST_KEPT = 10;

/**
 * Hides letters and digits behind `*` and keeps the last four of a long number readable, so that a person can
 * recognise their own. Secrets, and values under ten letters and digits, keep nothing.
 */
export const mask: Operator = ({ category }, value) => {
  const visible = Array.from(value.matchAll(/[\p{L}\p{N}]/gu), (match) => match.index);
  const keeps =
    category !== "secret" &&
    category !== "special" &&
    category !== "health" &&
    visible.length >= SHORTEST_KEPT;
  const from = keeps ? visible[visible.length - KEPT]! : value.length;
  return value.slice(0, from).replace(/[\p{L}\p{N}]/gu, "*") + value.slice(from);
};
