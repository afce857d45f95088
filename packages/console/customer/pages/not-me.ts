import { takeLinkToken } from "../../src/lib/link-token.ts";
import { desk } from "../desk.ts";
import type { Frame } from "../frame.ts";
import { createButton, paragraph } from "../parts.ts";

/** Opening the page changes nothing: scanners of mail open pages too. One press stops everything. */
export function showNotMe(frame: Frame): void {
  const link = takeLinkToken();
  if (link === undefined) {
    frame.show(frame.say("notMeTitle"), paragraph(frame.say("linkExpired"), "lead"));
    return;
  }
  frame.show(
    frame.say("notMeTitle"),
    paragraph(frame.say("notMeIntro"), "lead"),
    createButton(frame.say("notMe"), () => void disown(frame, link), "danger alone"),
    paragraph(frame.say("neverTell"), "warning"),
  );
}

async function disown(frame: Frame, link: string): Promise<void> {
  const done = await frame.attempt(() => desk.disownByNotice(link));
  if (done)
    frame.show(
      frame.say("notMeDoneTitle"),
      paragraph(frame.say("notMeDone", { desk: done.deskName }), "lead passed"),
    );
}
