import { element } from "../../src/lib/elements.ts";
import { PasskeyError, signWithPasskey } from "../../src/lib/passkey.ts";
import { desk, type Method, type Verification } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { createButton, createField, createForm, paragraph } from "../parts.ts";

type Next = (verification: Verification) => void;

const sixDigits = /^\d{6}$/;
/** The strongest that a person can give in one touch comes first. */
const order = ["passkey", "totp", "email-code", "sms-code", "proofing"] as const;

/** The ways that are left to this person: the best one large, the others below it. */
export function methodParts(frame: Frame, token: string, verification: Verification, next: Next): Node[] {
  const offered = verification.methods
    .filter(({ method }) => method !== "site-session")
    .sort((a, b) => placeOf(a) - placeOf(b));
  const [best, ...others] = offered;
  if (best === undefined) return [];
  const place = element("div", { class: "proof" });
  const offer = (method: Method, kind: "primary" | "plain") =>
    createButton(
      labelOf(frame, method),
      () => void begin(frame, { token, method, place, next }),
      kind,
      hintOf(frame, method),
    );
  return [
    element("h2", {}, frame.say("proveTitle")),
    paragraph(frame.say(verification.proofs.length > 0 ? "proveMore" : "proveOne"), "hint"),
    offer(best, "primary"),
    place,
    ...(others.length > 0 ? [element("h3", {}, frame.say("otherWays"))] : []),
    ...others.map((method) => offer(method, "plain")),
  ];
}

function placeOf({ method }: Method): number {
  return order.indexOf(method as (typeof order)[number]);
}

const labels = {
  passkey: "passkey",
  totp: "totp",
  "email-code": "emailCode",
  "sms-code": "smsCode",
  proofing: "proofing",
  "site-session": "siteSession",
} as const;

function labelOf(frame: Frame, { method, masked }: Method): string {
  return frame.say(labels[method], { masked: masked ?? "" });
}

function hintOf(frame: Frame, { method }: Method): string | undefined {
  if (method === "passkey") return frame.say("passkeyHint");
  return method === "proofing" ? frame.say("proofingHint") : undefined;
}

interface Start {
  readonly token: string;
  readonly method: Method;
  /** Where a field appears, if the method needs one. */
  readonly place: HTMLElement;
  readonly next: Next;
}

const beginnings: Readonly<Record<Method["method"], (frame: Frame, start: Start) => Promise<void>>> = {
  passkey: provePasskey,
  totp: async (frame, start) => askForCode(frame, start, frame.say("totpField"), null),
  "email-code": sendAndAsk,
  "sms-code": sendAndAsk,
  proofing: leaveForProofing,
  "site-session": async () => {},
};

function begin(frame: Frame, start: Start): Promise<void> {
  return beginnings[start.method.method](frame, start);
}

async function provePasskey(frame: Frame, { token, next }: Start): Promise<void> {
  const proven = await frame.attempt(
    async () => {
      const passkey = await signWithPasskey((await desk.passkeyOptions(token)) as never).catch(asRefusal);
      return passkey === null ? null : desk.prove(token, { method: "passkey", passkey: { ...passkey } });
    },
    { "proof-refused": frame.say("passkeyFailed") },
  );
  if (proven) next(proven);
  else if (proven === null) frame.tell(frame.say("passkeyFailed"));
}

function asRefusal(error: unknown): null {
  if (error instanceof PasskeyError) return null;
  throw error;
}

async function sendAndAsk(frame: Frame, start: Start): Promise<void> {
  const { method, pointId, masked } = start.method;
  if (pointId === null || (method !== "email-code" && method !== "sms-code")) return;
  const sent = await frame.attempt(async () => {
    await desk.sendCode(start.token, { method, pointId });
    return true;
  });
  if (sent)
    askForCode(frame, start, frame.say("sentField", { masked: masked ?? "" }), () =>
      sendAndAsk(frame, start),
    );
}

function askForCode(frame: Frame, start: Start, label: string, again: (() => Promise<void>) | null): void {
  const code = createField({
    label,
    name: "proof-code",
    digits: true,
    pattern: sixDigits,
    problem: frame.say("codeForm"),
  });
  const submit = () => void proveCode(frame, start, code);
  start.place.replaceChildren(
    createForm(submit, code.node, createButton(frame.say("check"), null)),
    ...(again ? [createButton(frame.say("sendAgain"), () => void again(), "plain")] : []),
  );
  code.focus();
}

async function proveCode(
  frame: Frame,
  { token, method, next }: Start,
  code: { read(): string | null },
): Promise<void> {
  const typed = code.read();
  if (typed === null) return;
  const proven = await frame.attempt(
    () =>
      method.method === "totp"
        ? desk.prove(token, { method: "totp", code: typed })
        : desk.prove(token, {
            method: method.method as "email-code" | "sms-code",
            pointId: method.pointId!,
            code: typed,
          }),
    { "proof-refused": frame.say("proofRefused") },
  );
  if (proven) next(proven);
}

async function leaveForProofing(frame: Frame, { token }: Start): Promise<void> {
  const started = await frame.attempt(() => desk.startProofing(token));
  if (started) location.assign(started.location);
}
