import { takeLinkToken } from "../../src/lib/link-token.ts";
import { desk } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { paragraph } from "../parts.ts";
import { keepToken, keptToken } from "../session.ts";
import { bindParts } from "./bind.ts";

const path = "/enrol";

/** Reached by a link of the company's own site, where the person is signed in. */
export function showEnrolment(frame: Frame): void {
  const link = takeLinkToken();
  const token = keptToken(path);
  if (link !== undefined) void open(frame, link);
  else if (token !== null) showBinding(frame, token, "");
  else frame.show(frame.say("enrolTitle"), paragraph(frame.say("linkExpired"), "lead"));
}

async function open(frame: Frame, link: string): Promise<void> {
  frame.show(frame.say("enrolTitle"), paragraph(frame.say("working"), "lead"));
  const opened = await frame.attempt(() => desk.openEnrolment(link));
  if (opened === undefined) return;
  keepToken(path, opened.token);
  showBinding(frame, opened.token, opened.deskName);
}

function showBinding(frame: Frame, token: string, deskName: string): void {
  frame.show(
    frame.say("enrolTitle"),
    ...(deskName ? [paragraph(frame.say("enrolIntro", { desk: deskName }), "lead")] : []),
    ...bindParts(frame, token),
  );
}
