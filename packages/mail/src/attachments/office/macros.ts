import type { Look } from "../look.ts";
import type { CompoundFile } from "./cfb.ts";
import { macroDeeds, tellingNames } from "./macro-words.ts";
import { compiledNames, hasVbaProject, vbaSource } from "./vba.ts";

/** Says whether a compound file holds macros, and what they do. A project whose text cannot be read counts as macros. */
export function judgeMacros(file: CompoundFile, look: Look): void {
  if (!hasVbaProject(file)) return;
  const source = vbaSource(file);
  judgeCompiled(compiledNames(file), source, look);
  if (source === "") look.stoppedBy("macro-text");
  else if (!hasStatements(source)) return;
  judgeMacroText(source, look);
}

/**
 * Office runs the compiled code where its version fits and never looks at the text then; who swaps the text for a
 * harmless one leaves the names of the old code behind.
 */
function judgeCompiled(compiled: string, source: string, look: Look): void {
  const shown = source.toLowerCase();
  const hidden = [...compiled.matchAll(tellingNames)]
    .map(([name]) => name)
    .find((name) => !shown.includes(name.toLowerCase()));
  if (hidden) look.add("macroStomped", { word: hidden });
}

export function judgeMacroText(source: string, look: Look): void {
  const { starts, writesOrRuns } = macroDeeds(source);
  look.add(starts && writesOrRuns ? "macroDangerous" : starts ? "macroAutorun" : "macro");
}

/** Office adds empty modules to files that never had a macro. */
function hasStatements(source: string): boolean {
  return /^(?!Attribute |\s{0,200}$|\s{0,200}'|Option |VERSION )[^\n]/m.test(source);
}
