import { element } from "../../src/lib/elements.ts";
import { desk } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { sayDay } from "../language.ts";
import { createButton, createField, createForm, paragraph } from "../parts.ts";
import { forgetToken, keepToken, keptToken } from "../session.ts";
import { walkVerification } from "./walk.ts";

const path = "/my-data";

type Accesses = Awaited<ReturnType<typeof desk.accesses>>;

/** Who saw my data: behind a proof of one's own, without an agent. */
export function showMyData(frame: Frame): void {
  const token = keptToken(path);
  if (token === null) askWho(frame);
  else void resume(frame, token);
}

async function resume(frame: Frame, token: string): Promise<void> {
  const verification = await desk.show(token).catch(() => null);
  if (verification === null) {
    forgetToken(path);
    askWho(frame);
  } else walk(frame, token, verification);
}

function askWho(frame: Frame): void {
  const contact = createField({ label: frame.say("contact"), name: "contact", problem: frame.say("needed") });
  const begin = async () => {
    const typed = contact.read();
    if (typed === null) return;
    const begun = await frame.attempt(() =>
      desk.startAccessView({ contact: typed, language: frame.language }),
    );
    if (begun === undefined) return;
    keepToken(path, begun.token);
    walk(frame, begun.token, begun.verification);
  };
  frame.show(
    frame.say("myDataTitle"),
    paragraph(frame.say("myDataIntro"), "lead"),
    createForm(() => void begin(), contact.node, createButton(frame.say("goOn"), null)),
  );
  contact.focus();
}

function walk(
  frame: Frame,
  token: string,
  verification: Parameters<typeof walkVerification>[1]["verification"],
): void {
  walkVerification(frame, { token, path, verification, onProven: () => void list(frame, token) });
}

async function list(frame: Frame, token: string): Promise<void> {
  frame.show(frame.say("myDataTitle"), paragraph(frame.say("working"), "lead"));
  const seen = await frame.attempt(() => desk.accesses(token));
  if (seen) showAccesses(frame, seen);
}

function showAccesses(frame: Frame, { items }: Accesses): void {
  const leave = () => {
    forgetToken(path);
    askWho(frame);
  };
  frame.show(
    frame.say("myDataTitle"),
    ...(items.length === 0
      ? [paragraph(frame.say("myDataNone"), "lead passed")]
      : [
          paragraph(frame.say("pseudonyms"), "hint"),
          element("ol", { class: "accesses" }, ...items.map((item) => showAccess(frame, item))),
        ]),
    createButton(frame.say("signOut"), leave, "plain"),
  );
}

function showAccess(frame: Frame, item: Accesses["items"][number]): HTMLLIElement {
  return element(
    "li",
    {},
    element("time", { datetime: item.at }, sayDay(frame.language, item.at)),
    element("b", {}, frame.say("myDataSaw", { agent: item.agent, field: item.field })),
    paragraph(frame.say("reason", { reason: item.reason })),
    ...(item.index === null
      ? []
      : [paragraph(frame.say("logged", { index: String(item.index) }), "hint exact")]),
  );
}
