import { decodeText } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";

/** Names and values that let their holder act as the customer, as HAR 1.2 writes headers, cookies and parameters. */
const sessionMarks: readonly RegExp[] = [
  /"name"\s{0,10}:\s{0,10}"(?:set-)?cookie"/i,
  /"cookies"\s{0,10}:\s{0,10}\[\s{0,50}\{/i,
  /"name"\s{0,10}:\s{0,10}"(?:proxy-)?authorization"/i,
  /"name"\s{0,10}:\s{0,10}"x-(?:csrf|xsrf|api|auth|access)[\w-]{0,30}"/i,
  /"name"\s{0,10}:\s{0,10}"[\w-]{0,30}(?:token|session|sid|jwt|password|passwd|senha|secret)[\w-]{0,30}"/i,
  /\bBearer\s{1,5}[\w.~+/-]{12,}/,
];

/** Looks at a recording of web traffic: whoever has it is logged in as the one who made it. */
export function lookAtHar(subject: Subject, look: Look): void {
  const text = decodeText(subject.bytes);
  const marks = sessionMarks.filter((mark) => mark.test(text)).length;
  if (marks > 0) look.add("sessionData", { kinds: String(marks) });
  for (const match of text.matchAll(/"url"\s{0,10}:\s{0,10}"(https?:[^"]{3,2000})"/g)) {
    if (look.limits.has("links")) break;
    look.link(match[1] ?? "");
  }
  look.text(text);
}
