import type { Look } from "../look.ts";
import type { CompoundFile } from "./cfb.ts";
import { macroDeeds } from "./macro-words.ts";
import { hasVbaProject, vbaSource } from "./vba.ts";

/** Says whether a compound file holds macros, and what they do. A project whose text cannot be read counts as macros. */
export function judgeMacros(file: CompoundFile, look: Look): void {
  if (!hasVbaProject(file)) return;
  const source = vbaSource(file);
  if (source === "") look.stoppedBy("macro-text");
  else if (!hasStatements(source)) return;
  judgeMacroText(source, look);
}

export function judgeMacroText(source: string, look: Look): void {
  const { starts, writesOrRuns } = macroDeeds(source);
  look.add(starts && writesOrRuns ? "macroDangerous" : starts ? "macroAutorun" : "macro");
}

/** Office adds empty modules to files that never had a macro. */
function hasStatements(source: string): boolean {
  return /^(?!Attribute |\s{0,200}$|\s{0,200}'|Option |VERSION )[^\n]/m.test(source);
}
