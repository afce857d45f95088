import { element } from "../../src/lib/elements.ts";
import { DeskError, desk } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { sayChannel, sayTime } from "../language.ts";
import { createButton, createField, createForm, paragraph } from "../parts.ts";

const answerLastsMilliseconds = 60_000;

/** Silence is the answer until somebody says otherwise; a yes fades after a minute, and offline there is none. */
export function showPresence(frame: Frame): void {
  const answer = element("p", { class: "presence nobody", role: "status" });
  const say = (kind: "nobody" | "talking" | "offline", ...words: readonly string[]) => {
    answer.className = `presence ${kind}`;
    answer.replaceChildren(...words.map((word) => element("span", {}, word)));
  };
  const silence = () =>
    navigator.onLine ? say("nobody", frame.say("nobody")) : say("offline", frame.say("offline"));
  const contact = createField({ label: frame.say("reached"), name: "contact", problem: frame.say("needed") });
  const reference = createField({
    label: frame.say("reference"),
    name: "reference",
    pattern: /^[\w -]{4,16}$/,
    problem: frame.say("needed"),
  });
  let fade: ReturnType<typeof setTimeout> | undefined;

  const check = async () => {
    const [reached, named] = [contact.read(), reference.read()];
    if (reached === null || named === null) return;
    clearTimeout(fade);
    silence();
    const said = await frame.attempt(() =>
      desk.presence({ contact: reached, reference: named }).catch((error: unknown) => {
        if (error instanceof DeskError && error.code === "network-lost") return null;
        throw error;
      }),
    );
    if (said === undefined) return;
    if (said === null) return say("offline", frame.say("offline"));
    const fill = {
      desk: said.deskName,
      agent: said.agentName ?? "",
      channel: sayChannel(frame.language, said.channel ?? ""),
      time: sayTime(frame.language, said.at),
    };
    if (said.state === "nobody") return say("nobody", frame.say("stillNobody", fill));
    say("talking", frame.say("talking", fill), frame.say("talkingHint"));
    fade = setTimeout(silence, answerLastsMilliseconds);
  };

  addEventListener("offline", silence);
  frame.show(
    frame.say("presenceTitle"),
    answer,
    paragraph(frame.say("nobodyHint"), "hint"),
    createForm(() => void check(), contact.node, reference.node, createButton(frame.say("ask"), null)),
  );
  silence();
}
