import type { EngineOptions } from "@atalaia/detect";
import { fileSignals, messageSignals } from "@atalaia/mail";

/** The words of every signal that mail and files add to the engine's own. */
export const explanations: NonNullable<EngineOptions["explanations"]> = [
  ...Object.values(messageSignals),
  ...Object.values(fileSignals),
];
