import { extensionOf } from "../file-name.ts";
import type { Look, Subject } from "../look.ts";

/**
 * Bytes of no known kind were not looked at, and are held until somebody knows better. Parts of documents are often
 * of a private kind that only their own program reads, so inside a document they say nothing.
 */
export function lookAtUnknown(_subject: Subject, look: Look): void {
  if (look.lying === "embedded") return;
  look.held = true;
  look.stoppedBy("unknown-type");
}

/** A detached signature carries nothing; a signed or encrypted message (`.p7m`) wraps a file that stays unseen. */
export function lookAtSigned(subject: Subject, look: Look): void {
  if (extensionOf(subject.name) === "p7m") look.stoppedBy("container-not-opened");
}
