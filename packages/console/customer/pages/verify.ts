import { takeLinkToken } from "../../src/lib/link-token.ts";
import { desk } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { createButton, createField, createForm, paragraph } from "../parts.ts";
import { forgetToken, keepToken, keptToken } from "../session.ts";
import { walkVerification } from "./walk.ts";

const path = "/verify";
/** However they are written or pasted: with spaces of any kind, dashes, in groups. */
const sixDigits = /^\D*(?:\d\D*){6}$/;

/** `#REFERENCE` of a link names the request; `#REFERENCE.ASSERTION` brings the word of the company's own site too. */
export function showVerification(frame: Frame): void {
  const [reference, ...rest] = (takeLinkToken() ?? "").split(".");
  const assertion = rest.join(".");
  const token = keptToken(path);
  if (token !== null && !reference) void resume(frame, token);
  else askForCode(frame, reference || null, assertion || null);
}

async function resume(frame: Frame, token: string): Promise<void> {
  const verification = await desk.show(token).catch(() => null);
  // What has ended stands in nobody's way: whoever comes again has another code.
  if (verification?.state !== "joined") {
    forgetToken(path);
    askForCode(frame, null, null);
  } else walkVerification(frame, { token, path, verification });
}

function askForCode(frame: Frame, reference: string | null, assertion: string | null): void {
  const contact = createField({
    label: frame.say("contact"),
    name: "contact",
    problem: frame.say("needed"),
  });
  const code = createField({
    label: frame.say("code"),
    name: "code",
    digits: true,
    pattern: sixDigits,
    problem: frame.say("codeForm"),
  });
  const submit = () => void join(frame, { reference, assertion, contact, code });
  frame.show(
    frame.say("verifyTitle"),
    paragraph(frame.say("verifyIntro"), "lead"),
    createForm(
      submit,
      ...(reference === null ? [contact.node] : []),
      code.node,
      createButton(frame.say("goOn"), null),
    ),
    paragraph(frame.say("neverTell"), "warning"),
  );
  (reference === null ? contact : code).focus();
}

interface Typed {
  readonly reference: string | null;
  readonly assertion: string | null;
  readonly contact: { read(): string | null };
  readonly code: { read(): string | null };
}

async function join(frame: Frame, { reference, assertion, contact, code }: Typed): Promise<void> {
  const who = reference === null ? contact.read() : null;
  const typed = code.read();
  if (typed === null || (reference === null && who === null)) return;
  const joined = await frame.attempt(
    () =>
      desk.join({
        code: typed.replaceAll(/\D/g, ""),
        language: frame.language,
        ...(reference === null ? { contact: who! } : { reference }),
      }),
    { "code-refused": frame.say("codeRefused") },
  );
  if (joined === undefined) return;
  keepToken(path, joined.token);
  const verification = assertion ? await proveBySite(joined.token, assertion) : null;
  walkVerification(frame, {
    token: joined.token,
    path,
    verification: verification ?? joined.verification,
  });
}

/** The word of the company's site is one proof more; without it the page goes on as if it had not been there. */
function proveBySite(token: string, assertion: string) {
  return desk.prove(token, { method: "site-session", assertion }).catch(() => null);
}
