import { extensionOf, runsByName } from "./file-name.ts";
import {
  inherentSignal,
  type Kind,
  type KindName,
  kindOf,
  kindsOfExtension,
  kindsOfMediaType,
  runs,
} from "./kinds.ts";
import type { Look, Subject } from "./look.ts";

/** Scripts of developers' languages do not run at a double click on most desks: held, but less telling. */
const developers: ReadonlySet<KindName> = new Set(["shell", "python", "other-script", "javascript", "wasm"]);
/** Kinds whose content says so little that a name can hardly contradict it. */
const vague: ReadonlySet<KindName> = new Set([
  "text",
  "data",
  "empty",
  "xml",
  "json",
  "csv",
  "ole",
  "key-text",
  "har",
  "environment",
]);
/** Kinds of text that a name of text does not contradict. */
const plain: ReadonlySet<KindName> = new Set([
  "text",
  "csv",
  "json",
  "xml",
  "key-text",
  "har",
  "environment",
  "eml",
  "calendar",
  "vcard",
  "postscript",
]);

/** Compares what the content is with what the name and the declared type say it is. */
export function judgeType(subject: Subject, look: Look): void {
  const { kind } = subject;
  const named = kindsOfExtension(extensionOf(subject.name));
  const declared = kindsOfMediaType(subject.declaredType);
  markInherent(subject, named, look);
  if (runs(kind) && (contradicts(kind, named) || contradicts(kind, declared)) && !named.some(runs)) {
    look.add("disguisedProgram", { kind: kindOf(kind).mediaType });
    return;
  }
  if (contradicts(kind, named) || (isTelling(kind) && contradicts(kind, declared) && !named.includes(kind))) {
    look.add("typeMismatch", { kind: kindOf(kind).mediaType });
  }
}

/** A program by content, or by the name under which the system would run it. */
function markInherent(subject: Subject, named: readonly KindName[], look: Look): void {
  const byName = runsByName(extensionOf(subject.name)) ? named[0] : undefined;
  const kind = runs(subject.kind) ? subject.kind : byName;
  const { danger, mediaType }: Kind = kindOf(kind ?? subject.kind);
  const signal = kind && inherentSignal[danger];
  if (!signal) return;
  look.add(
    signal,
    { kind: mediaType },
    developers.has(kind) && !isWindowsScript(subject) ? "medium" : undefined,
  );
}

/** `.js` and its kin run by the Windows script host; a module (`.mjs`) or a Python file does not. */
function isWindowsScript(subject: Subject): boolean {
  return ["js", "jse", "reg", "inf", "jnlp", "application", "gadget"].includes(extensionOf(subject.name));
}

function contradicts(kind: KindName, claimed: readonly KindName[]): boolean {
  if (claimed.length === 0 || claimed.includes(kind) || vague.has(kind)) return false;
  return !claimed.some((claim) => isSameFamily(kind, claim));
}

/** Pictures under each other's names, and texts under each other's, are a sender's sloppiness. */
function isSameFamily(kind: KindName, claim: KindName): boolean {
  if (plain.has(kind) && plain.has(claim)) return true;
  const [content, name]: readonly [Kind, Kind] = [kindOf(kind), kindOf(claim)];
  const family = (mediaType: string) => mediaType.slice(0, mediaType.indexOf("/"));
  const isMedia = ["image", "audio", "video"].includes(family(content.mediaType));
  if (isMedia && content.danger === "inert" && name.danger === "inert") return true;
  return content.extensions.some((extension) => name.extensions[0] === extension);
}

function isTelling(kind: KindName): boolean {
  const { danger } = kindOf(kind);
  return runs(kind) || danger === "markup";
}
