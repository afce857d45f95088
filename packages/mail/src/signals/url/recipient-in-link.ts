import { defineSignal } from "../define-signal.ts";

export const recipientInLink = defineSignal({
  id: "url/recipient-in-link",
  strength: "strong",
  description: "The reader's own address is packed into a link to a foreign site.",
  texts: {
    "pt-BR": "O link leva o seu endereço de e-mail para {domain}, sinal de página falsa feita para você.",
    en: "The link carries your address to {domain}, a sign of a fake page made for you.",
    es: "El enlace lleva su dirección de correo a {domain}, señal de una página falsa hecha para usted.",
  },
});
