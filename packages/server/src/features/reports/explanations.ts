import type { EngineOptions } from "@atalaia/detect";
import { fileSignals, messageSignals } from "@atalaia/mail";
import { malwareSignal } from "./second-opinion.ts";

/** The words of every signal that mail, files and a virus scanner add to the engine's own. */
export const explanations: NonNullable<EngineOptions["explanations"]> = [
  ...Object.values(messageSignals),
  ...Object.values(fileSignals),
  malwareSignal,
];
