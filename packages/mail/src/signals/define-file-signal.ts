import type { SignalDefinition } from "./define-signal.ts";

/** A signal about a file; `holds` says that nobody should open such a file before it is released. */
export interface FileSignalDefinition extends SignalDefinition {
  readonly id: `attachment/${string}`;
  readonly holds: boolean;
}

export function defineFileSignal<const D extends FileSignalDefinition>(definition: D): D {
  return definition;
}
