import { defineSignal } from "../define-signal.ts";

export const paymentCode = defineSignal({
  id: "url/payment-code",
  strength: "medium",
  description: "A bare PIX copy-and-paste code (BR Code with a valid checksum) in the text of a mail.",
  texts: {
    "pt-BR": "A mensagem traz um código PIX copia e cola no próprio texto.",
    en: "The message carries a ready-to-pay PIX code in its own text.",
    es: "El mensaje trae en el propio texto un código PIX listo para pagar.",
  },
});
