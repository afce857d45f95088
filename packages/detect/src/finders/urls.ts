import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { isUnnatural } from "./assigned-keys.ts";
import { isPlaceholder } from "./literals.ts";

const LONGEST_URL = 2048;
const LONGEST_SCHEME = 24;

const SECRET_KEYS =
  /[?&#;](?:(?:[a-z]+[_-])*(?:token|sig|signature|secret|apikey|api[_-]?key|key|auth|code|otp|password|passwd|pwd|ticket|session|sessionid|sid|oobcode|jwt|hash|nonce|confirmation|invite|magic|access|sv)|x-amz-signature|x-amz-security-token|x-goog-signature|awsaccesskeyid)=([^&#\s"'<>]{6,})/gi;
const SECRET_PATH =
  /\/(?:reset|recover|recuperar|redefinir|restablecer|verify|confirm|confirmar|activate|ativar|magic|login|signin|invite|convite|unsubscribe|password|senha|contrasena|auth|token|s|share)[a-z-]*\/(?:[a-z-]+\/)?([a-z0-9_-]{20,})/;

/** A link whose opening lets somebody in: credentials before the host, a signature or a token in it. */
export function readSecretUrl(text: Normalized, at: number): Range | undefined {
  const { folded, cased } = text;
  let start = at;
  while (start > 0 && at - start < LONGEST_SCHEME && /[a-z0-9+.]/.test(folded[start - 1]!)) start--;
  if (start === at) return undefined;
  let end = at + 3;
  const limit = Math.min(folded.length, at + LONGEST_URL);
  while (end < limit && !/[\s"'<>`|]/.test(folded[end]!)) end++;
  while (end > at && ".,;:!?)]}".includes(folded[end - 1]!)) end--;
  const rest = folded.slice(at + 3, end);
  if (hasCredentials(rest)) return { start, end, confidence: "structured", type: "connection-string" };
  return { start, end, confidence: "structured", isEmpty: !lets(rest, cased.slice(at + 3, end)) };
}

// What manuals write where a password will be.
const STAND_IN =
  /^(?:\$\{|<|\{|%s|\[|\$[a-z_]+$|(?:my|your|tu|sua)(?:password|passwd|pass|pwd|secret|senha|contrasena|clave)$)/;

function hasCredentials(rest: string): boolean {
  const authority = rest.split(/[/?#]/, 1)[0]!;
  const token = /^([a-z0-9_.-]{20,200})@/.exec(authority)?.[1];
  if (token !== undefined && isUnnatural(token)) return true;
  const password =
    /^[^:@]{0,80}:([^@]{1,200})@/.exec(authority)?.[1] ??
    /^[^/]{0,80}:([^@/]{1,200}(?:\/[^@/]{0,40})?)@/.exec(rest)?.[1];
  return password !== undefined && !isPlaceholder(password) && !STAND_IN.test(password);
}

// Devices that report over HTTP carry their token in the path.
const DEVICE_PATH = /\/api\/v\d\/([a-z0-9]{16,40})\/(?:telemetry|attributes|rpc|provision)/;

function lets(rest: string, cased: string): boolean {
  if (DEVICE_PATH.test(rest.slice(0, 400))) return true;
  for (const match of cased.matchAll(SECRET_KEYS)) if (isDense(match[1]!)) return true;
  const path = SECRET_PATH.exec(rest.slice(0, 400));
  return path !== null && isDense(path[1]!) && /\d/.test(path[1]!) && cased.length > 0;
}

// Letters and digits mixed, as no word or page number is.
function isDense(value: string): boolean {
  const changes = value.match(/[a-z](?=[0-9A-Z])|[0-9](?=[A-Za-z])|[A-Z](?=[0-9])/g)?.length ?? 0;
  return changes >= 2 || /^\d{6,8}$/.test(value) || /^[A-Za-z0-9_%+/=.-]{32,}$/.test(value);
}

/** Address of a web hook, whose path is its secret. */
export function readWebHook(text: Normalized, start: number): Range | undefined {
  const match = /^[a-z.]+\/[A-Za-z0-9/_:.-]{20,200}/i.exec(text.cased.slice(start, start + 260));
  if (match === null || !/[A-Za-z0-9_-]{12,}/.test(match[0].slice(match[0].lastIndexOf("/"))))
    return undefined;
  return { start, end: start + match[0].replace(/[.:]+$/, "").length, confidence: "structured" };
}
