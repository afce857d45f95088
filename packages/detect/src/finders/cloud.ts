import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";

/** Amazon resource name: partition, service, region, account and resource between colons (AWS General Reference). */
export function readArn(text: Normalized, start: number): Range | undefined {
  const match =
    /^arn:aws(?:-cn|-us-gov)?:[a-z0-9-]{1,40}:[a-z0-9-]{0,30}:(?:\d{12})?:[^\s"'<>,;)\]]{1,400}/.exec(
      text.folded.slice(start, start + 520),
    );
  if (match === null) return undefined;
  return { start, end: start + match[0].replace(/[.:]+$/, "").length, confidence: "structured" };
}

const LONGEST_NAME = 80;
const HOST =
  /^(?:s3[.-](?:[a-z0-9-]{2,30}\.)?amazonaws\.com(?:\.cn)?|storage\.googleapis\.com|blob\.core\.windows\.net)/;

/** Bucket of a cloud store, in front of the store's host or as the first part of the path behind it. */
export function readBucket(text: Normalized, host: number): Range | undefined {
  const { folded } = text;
  const match = HOST.exec(folded.slice(host, host + 70));
  if (match === null) return undefined;
  const before = /(?:^|[^a-z0-9._-])([a-z0-9](?:[a-z0-9._-]{0,70}[a-z0-9])?)\.$/.exec(
    folded.slice(Math.max(0, host - LONGEST_NAME), host),
  );
  const end = host + match[0].length;
  if (before !== null) return { start: host - before[1]!.length - 1, end, confidence: "structured" };
  const path = /^\/[a-z0-9][a-z0-9._-]{2,62}/.exec(folded.slice(end, end + 66));
  return path === null ? undefined : { start: host, end: end + path[0].length, confidence: "structured" };
}

/** Client id of Google's sign-in around its host: the project's number, a dash, thirty-two characters. */
export function readGoogleClient(text: Normalized, host: number): Range | undefined {
  const match = /(?:^|[^a-z0-9-])(\d{6,21}-[a-z0-9]{20,40}\.)$/.exec(
    text.folded.slice(Math.max(0, host - 64), host),
  );
  if (match === null) return undefined;
  const ending = "apps.googleusercontent.com";
  return { start: host - match[1]!.length, end: host + ending.length, confidence: "structured" };
}

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const CLIENT = new RegExp(`^["']?[\\s:=>-]{1,20}["']?(${UUID}|[a-z0-9]{12,32})(?![a-z0-9-])`);

/** Id by which an application signs in, behind its name: a UUID, or letters and digits that change often. */
export function readClientId(text: Normalized, after: number): Range | undefined {
  const match = CLIENT.exec(text.folded.slice(after, after + 64));
  if (match === null || !/\d/.test(match[1]!) || !/[a-z]/.test(match[1]!)) return undefined;
  const end = after + match[0].length;
  return { start: end - match[1]!.length, end, confidence: "structured" };
}

/** Number of a cloud account behind its name: twelve digits, also in fours. */
export function readCloudAccount(text: Normalized, after: number): Range | undefined {
  const match = /^(?: (?:id|number|numero))?["']?[\s:=#]{1,4}["']?(\d{12}|\d{4}-\d{4}-\d{4})(?!\d)/.exec(
    text.folded.slice(after, after + 36),
  );
  if (match === null) return undefined;
  const end = after + match[0].length;
  return { start: end - match[1]!.length, end, confidence: "structured" };
}
