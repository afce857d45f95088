import { defineSignal } from "../define-signal.ts";

export const failed = defineSignal({
  id: "authentication/failed",
  strength: "medium",
  description: "Authentication was possible and nothing passed.",
  texts: {
    "pt-BR": "Nada confirma que a mensagem saiu de {domain}.",
    en: "Nothing confirms that this message came from {domain}.",
    es: "Nada confirma que el mensaje haya salido de {domain}.",
  },
});
