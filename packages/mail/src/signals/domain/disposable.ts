import { defineSignal } from "../define-signal.ts";

export const disposable = defineSignal({
  id: "domain/disposable",
  strength: "medium",
  description: "A throw-away mailbox.",
  texts: {
    "pt-BR": "O remetente usa um e-mail descartável.",
    en: "The sender uses a throw-away mailbox.",
    es: "El remitente usa un correo desechable.",
  },
});
