import { defineSignal } from "../define-signal.ts";

export const aligned = defineSignal({
  id: "authentication/aligned",
  strength: "weak",
  benign: true,
  description: "The domain shown as sender is proven by SPF or DKIM.",
  texts: {
    "pt-BR": "Está provado que a mensagem saiu de {domain}.",
    en: "It is proven that the message came from {domain}.",
    es: "Está probado que el mensaje salió de {domain}.",
  },
});
