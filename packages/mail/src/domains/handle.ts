import type { Signal } from "@atalaia/detect";
import { signalOf } from "../signals/define-signal.ts";
import { handleLookalike } from "../signals/identity/handle-lookalike.ts";
import { editDistance } from "./lookalike.ts";
import { skeleton } from "./skeleton.ts";

const shortest = 5;
const longest = 100;

/**
 * A user name of a chat or social network that reads like a verified one and is not it: other separators, confusable
 * letters, one letter more, less or swapped, or a service word hung on (`@suporte_loja` beside `@suporte.loja`).
 * `verified` holds the desk's own and its customers' names, with or without the leading `@`.
 */
export function judgeHandle(handle: string, verified: readonly string[]): Signal | null {
  const own = plain(handle);
  if (verified.some((one) => plain(one) === own)) return null;
  const genuine = verified.find((one) => resembles(squashed(own), squashed(plain(one))));
  return genuine === undefined
    ? null
    : signalOf(handleLookalike, { details: { handle: `@${own}`, genuine: `@${plain(genuine)}` } });
}

function plain(handle: string): string {
  return handle.slice(0, longest).trim().replace(/^@/, "").toLowerCase();
}

/** What the eye keeps of a name: no separators, no look-alike letters, no number hung on. */
function squashed(name: string): string {
  return skeleton(name.replace(/[._\-\s]+/g, "").replace(/(?<=\p{L})\d{1,4}$/u, ""));
}

const additions =
  /^(?:oficial|official|suporte|soporte|support|atendimento|ajuda|ayuda|help|real|the|br|es|mx)+$/;

function resembles(name: string, genuine: string): boolean {
  if (genuine.length < shortest) return false;
  if (name === genuine) return true;
  if (name.startsWith(genuine)) return additions.test(name.slice(genuine.length));
  if (name.endsWith(genuine)) return additions.test(name.slice(0, -genuine.length));
  return genuine.length > shortest + 1 && editDistance(name, genuine, 1) <= 1;
}
