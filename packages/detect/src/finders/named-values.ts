import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { isPublic, isSequence, isUnnatural } from "./assigned-keys.ts";
import { isPlaceholder } from "./literals.ts";
import { isReference, looksSecret, readToken } from "./values.ts";

const LONGEST_NAME = 64;
const LONGEST_GAP = 4;

// How programs name what nobody else may know, as the last part of a compound name without its separators.
const PASSWORD_NAME = /(?:password|passwd|passwort|passphrase|pwd|senha|contrasena|clave)$/;
const SECRET_NAME = /(?:secret|secretkey|signingkey|encryptionkey|masterkey|privkey|privatekey)$/;
const KEY_NAME =
  /(?:token|apikey|appkey|authkey|accesskey|secretaccesskey|accountkey|sharedkey|servicekey|licensekey|streamkey|devicekey|deploykey|integrationkey|credentials?|apitoken|reporterid|sonarlogin|crumb)$/;

/**
 * Value behind a compound name and a sign: `adminPassword = "…"`, `x.clientSecret: …`, `key="AppToken" value="…"`.
 * Simple names are read by the cues of other detectors; here the last part of `name` decides.
 */
export function readNamedValue(text: Normalized, sign: number): Range | undefined {
  const name = nameBefore(text.folded, sign);
  if (name === undefined) return undefined;
  const kind = kindOf(name);
  if (kind === undefined) return undefined;
  const start = valueStart(text.folded, sign);
  const token = start === undefined ? undefined : readToken(text, start, 512);
  if (token === undefined) return undefined;
  const isNamesake = sameLetters(text.folded.slice(token.start, token.end), name);
  return !isNamesake && holdsSecret(text, token, kind)
    ? { ...token, confidence: "structured" }
    : { ...token, isEmpty: true };
}

type Kind = "password" | "secret" | "key";

function kindOf(name: string): Kind | undefined {
  const compact = name.replace(/[_.-]/g, "");
  if (PASSWORD_NAME.test(compact)) return "password";
  if (SECRET_NAME.test(compact)) return "secret";
  return KEY_NAME.test(compact) ? "key" : undefined;
}

function isNameCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2e;
}

// The name may be quoted, and of `key="name" value="…"` it is the first of the two.
function nameBefore(folded: string, sign: number): string | undefined {
  let end = sign;
  while (end > 0 && sign - end < LONGEST_GAP && " \t\"'!:=]".includes(folded[end - 1]!)) end--;
  const name = wordBefore(folded, end);
  if (name !== "value" || folded[sign] !== "=") return name;
  const pair = /(?:key|name)=["']([a-z0-9_.:-]{3,64})["']\s{1,3}value$/.exec(
    folded.slice(Math.max(0, end - LONGEST_NAME - 20), end),
  );
  return pair?.[1];
}

function wordBefore(folded: string, end: number): string | undefined {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && isNameCode(folded.charCodeAt(start - 1))) start--;
  return end - start < 5 ? undefined : folded.slice(start, end);
}

function valueStart(folded: string, sign: number): number | undefined {
  let at = sign + 1;
  while (at - sign < LONGEST_GAP && "=> \t".includes(folded[at] ?? "")) at++;
  return at < folded.length && folded[at] !== "\n" ? at : undefined;
}

// `addPassword = "#add-password"`, `ChangePassword = "arn:…/ChangePassword"`: the value only says the name again.
function sameLetters(value: string, name: string): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1).replace(/[^a-z0-9]/g, "");
  return value.replace(/[^a-z0-9]/g, "").includes(last);
}

function holdsSecret(text: Normalized, token: Range, kind: Kind): boolean {
  const value = text.cased.slice(token.start, token.end);
  const quote = text.cased[token.start - 1];
  const isQuoted = (quote === '"' || quote === "'") && text.cased[token.end] === quote;
  if (isPlaceholder(value) || isReference(value) || /^[\s+,;)\]}]/.test(value)) return false;
  if (isPublic(text.folded, token.start)) return false;
  if (kind === "password") return isQuoted ? value.length > 3 : looksSecret(text, token, "sign");
  if (kind === "secret" && isQuoted && !value.includes(" ")) return value.length > 7;
  return value.length > 15 && !/\s/.test(value) && !isSequence(value) && isUnnatural(value);
}
