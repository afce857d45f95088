import { fileSignals } from "./attachment-signals.ts";
import type { SignalDefinition } from "./define-signal.ts";
import { messageSignals } from "./message-signals.ts";

/** Every signal of mails and files with its words; hand it to `createEngine({ explanations })`. */
export const mailExplanations: readonly Pick<SignalDefinition, "id" | "texts">[] = [
  ...Object.values(messageSignals),
  ...Object.values(fileSignals),
].map(({ id, texts }) => ({ id, texts }));
