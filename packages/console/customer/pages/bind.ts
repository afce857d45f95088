import { encode } from "uqr";
import { element } from "../../src/lib/elements.ts";
import { createPasskey, PasskeyError } from "../../src/lib/passkey.ts";
import { desk } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { createButton, createField, createForm, paragraph } from "../parts.ts";

const sixDigits = /^\d{6}$/;

/** Keep a passkey, or set up an authenticator app, for the next time. */
export function bindParts(frame: Frame, token: string): Node[] {
  const place = element("div", { class: "proof" });
  return [
    paragraph(frame.say("bindIntro"), "hint"),
    createButton(frame.say("bindPasskey"), () => void keepPasskey(frame, token, place)),
    createButton(frame.say("bindTotp"), () => void startTotp(frame, token, place), "plain"),
    place,
  ];
}

async function keepPasskey(frame: Frame, token: string, place: HTMLElement): Promise<void> {
  const kept = await frame.attempt(
    async () => {
      const passkey = await createPasskey((await desk.bindOptions(token)) as never).catch(
        (error: unknown) => {
          if (error instanceof PasskeyError) return null;
          throw error;
        },
      );
      if (passkey === null) return false;
      await desk.bindPasskey(token, { passkey: { ...passkey } });
      return true;
    },
    { "proof-refused": frame.say("passkeyFailed") },
  );
  if (kept) showBound(frame, place);
  else if (kept === false) frame.tell(frame.say("passkeyFailed"));
}

async function startTotp(frame: Frame, token: string, place: HTMLElement): Promise<void> {
  const begun = await frame.attempt(() => desk.bindTotp(token, {}));
  if (!begun?.secret || !begun.uri) return;
  const code = createField({
    label: frame.say("totpField"),
    name: "totp-code",
    digits: true,
    pattern: sixDigits,
    problem: frame.say("codeForm"),
  });
  const confirm = async () => {
    const typed = code.read();
    if (typed === null) return;
    const confirmed = await frame.attempt(() => desk.bindTotp(token, { code: typed }), {
      "proof-refused": frame.say("proofRefused"),
    });
    if (confirmed) showBound(frame, place);
  };
  place.replaceChildren(
    paragraph(frame.say("totpScan")),
    drawQrCode(begun.uri, frame.say("qrCode")),
    element("p", { class: "exact" }, begun.secret.match(/.{1,4}/gu)?.join(" ") ?? ""),
    createForm(() => void confirm(), code.node, createButton(frame.say("check"), null)),
  );
  code.focus();
}

function showBound(frame: Frame, place: HTMLElement): void {
  place.replaceChildren(element("p", { class: "lead passed", role: "status" }, frame.say("bound")));
}

/** Drawn here: a secret in a QR code never travels to be drawn. Always dark on light, for cameras. */
function drawQrCode(text: string, label: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: "M", border: 3 });
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  for (const [name, value] of [
    ["viewBox", `0 0 ${size} ${size}`],
    ["class", "qr-code"],
    ["role", "img"],
    ["aria-label", label],
    ["shape-rendering", "crispEdges"],
  ] as const)
    drawing.setAttribute(name, value);
  const ground = document.createElementNS(space, "rect");
  for (const [name, value] of [
    ["width", size],
    ["height", size],
    ["fill", "#ffffff"],
  ] as const)
    ground.setAttribute(name, String(value));
  const dots = document.createElementNS(space, "path");
  dots.setAttribute("d", path);
  dots.setAttribute("fill", "#000000");
  drawing.append(ground, dots);
  return drawing;
}
