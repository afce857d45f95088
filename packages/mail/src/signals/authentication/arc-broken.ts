import { defineSignal } from "../define-signal.ts";

export const arcBroken = defineSignal({
  id: "authentication/arc-broken",
  strength: "weak",
  description: "The chain of forwarding seals is broken.",
  texts: {
    "pt-BR": "A cadeia de reencaminhamento da mensagem está quebrada.",
    en: "The forwarding chain of this message is broken.",
    es: "La cadena de reenvío del mensaje está rota.",
  },
});
