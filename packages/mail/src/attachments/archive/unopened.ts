import { kindOf } from "../kinds.ts";
import type { Look, Subject } from "../look.ts";

/** Containers that are recognised and held, and whose content is honestly called not looked at. */
export function leaveUnopened(subject: Subject, look: Look): void {
  look.add("containerNotOpened", { kind: kindOf(subject.kind).mediaType });
  look.stoppedBy("container-not-opened");
}
