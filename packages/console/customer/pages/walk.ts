import { element } from "../../src/lib/elements.ts";
import { DeskError, desk, type Verification } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { sayChannel, sayTime } from "../language.ts";
import { createButton, paragraph } from "../parts.ts";
import { forgetToken } from "../session.ts";
import { bindParts } from "./bind.ts";
import { methodParts } from "./methods.ts";

export interface Walk {
  readonly token: string;
  /** The page's path, under which the token is kept. */
  readonly path: string;
  readonly verification: Verification;
  /** What follows instead of a confirmation, where the proof itself is all that is asked for. */
  readonly onProven?: () => void;
}

const lookAgainMilliseconds = 4_000;

/** From the first look at who asks and what for, to the end: one step at a time, each drawn from the server's word. */
export function walkVerification(frame: Frame, walk: Walk): void {
  const next = (verification: Verification) => walkVerification(frame, { ...walk, verification });
  const { verification } = walk;
  if (verification.state !== "joined") showEnd(frame, walk);
  else if (rankOf(verification.provenLevel) >= rankOf(verification.requiredLevel))
    showProven(frame, walk, next);
  else showProof(frame, walk, next);
}

function rankOf(level: Verification["requiredLevel"]): number {
  return Number(level.slice(1));
}

function showProven(frame: Frame, walk: Walk, next: (verification: Verification) => void): void {
  if (walk.onProven) walk.onProven();
  else showConfirmation(frame, walk, next);
}

function showProof(frame: Frame, walk: Walk, next: (verification: Verification) => void): void {
  const { verification } = walk;
  const parts = verification.dead
    ? [element("h2", {}, frame.say("noWayTitle")), paragraph(frame.say(deadWords[verification.dead]))]
    : methodParts(frame, walk.token, verification, next);
  frame.show(
    frame.say("verifyTitle"),
    ...askedParts(frame, walk),
    ...provenParts(frame, verification),
    ...parts,
  );
  watch(walk, next);
}

const deadWords = { "no-way": "noWay", "cooling-off": "coolingOff" } as const;

function showConfirmation(frame: Frame, walk: Walk, next: (verification: Verification) => void): void {
  const confirm = async () => {
    const confirmed = await frame.attempt(() => desk.confirm(walk.token));
    if (confirmed) next(confirmed);
  };
  frame.show(
    frame.say("confirmTitle"),
    ...askedParts(frame, walk),
    ...provenParts(frame, walk.verification),
    createButton(frame.say("confirm"), () => void confirm()),
    createButton(frame.say("stop"), () => void stop(frame, walk), "danger"),
  );
  watch(walk, next);
}

/** Who asks, and exactly what will be done: what one sees is what one confirms. */
function askedParts(frame: Frame, walk: Walk): Node[] {
  const { agent, action, deskName, channel, conversationStartedAt } = walk.verification;
  if (walk.onProven) return [];
  const who = frame.say("who", {
    agent: agent.name,
    desk: deskName,
    channel: sayChannel(frame.language, channel),
    time: sayTime(frame.language, conversationStartedAt),
  });
  return [
    element(
      "section",
      { class: "asked" },
      element(
        "p",
        { class: "agent" },
        element("span", { class: "initials", "aria-hidden": "true" }, agent.initials),
        who,
      ),
      element("h2", {}, frame.say("whatTitle")),
      element("p", { class: "deed" }, action.name),
      element(
        "dl",
        {},
        ...action.parameters.flatMap(({ label, value }) => [
          element("dt", {}, label),
          element("dd", {}, value),
        ]),
      ),
      element(
        "p",
        { class: "not-yours" },
        frame.say("notYours"),
        " ",
        element(
          "button",
          { class: "link", type: "button", onclick: () => void stop(frame, walk) },
          frame.say("stop"),
        ),
      ),
    ),
  ];
}

function provenParts(frame: Frame, { proofs }: Verification): Node[] {
  if (proofs.length === 0) return [];
  const lines = proofs.map(({ method, masked }) =>
    element("li", {}, frame.say(provenWords[method], { masked: masked ?? "" })),
  );
  return [
    element(
      "section",
      { class: "proven" },
      element("h2", {}, frame.say("proven")),
      element("ul", {}, ...lines),
    ),
  ];
}

const provenWords = {
  passkey: "provenPasskey",
  totp: "provenTotp",
  "email-code": "provenCode",
  "sms-code": "provenCode",
  "site-session": "siteSession",
  proofing: "provenDocument",
} as const;

async function stop(frame: Frame, walk: Walk): Promise<void> {
  const done = await frame.attempt(async () => {
    await desk.disown(walk.token);
    return true;
  });
  if (done) showEnd(frame, { ...walk, verification: { ...walk.verification, state: "disowned" } });
}

type End = Exclude<Verification["state"], "waiting" | "joined">;

const ends = {
  passed: ["passedTitle", "passed"],
  expired: ["expiredTitle", "expired"],
  failed: ["failedTitle", "failed"],
  cancelled: ["cancelledTitle", "cancelled"],
  disowned: ["disownedTitle", "disowned"],
} as const satisfies Record<End, readonly [string, string]>;

function showEnd(frame: Frame, { verification, token, path }: Walk): void {
  clearTimeout(watching);
  const [title, text] = ends[verification.state as End] ?? ends.expired;
  const mayBind = verification.state === "passed" && verification.mayBind;
  if (!mayBind) forgetToken(path);
  frame.show(
    frame.say(title),
    paragraph(frame.say(text, { agent: verification.agent.name }), `lead ${verification.state}`),
    ...(mayBind ? [element("h2", {}, frame.say("bindTitle")), ...bindParts(frame, token)] : []),
  );
}

let watching: ReturnType<typeof setTimeout> | undefined;

/** The agent may cancel, another contact may say no, time may run out: looked at while nothing is being typed. */
function watch(walk: Walk, next: (verification: Verification) => void): void {
  clearTimeout(watching);
  watching = setTimeout(async () => {
    const ended = await desk.show(walk.token).then(
      (now) => (now.state === "joined" ? null : now),
      (error: unknown) =>
        error instanceof DeskError && error.code === "signed-out"
          ? { ...walk.verification, state: "expired" as const }
          : null,
    );
    if (ended) next(ended);
    else watch(walk, next);
  }, lookAgainMilliseconds);
}
