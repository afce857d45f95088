import { defineSignal } from "../define-signal.ts";

export const bankDetailsByMail = defineSignal({
  id: "content/bank-details-by-mail",
  strength: "strong",
  description: "New bank details for payments, announced by mail.",
  texts: {
    "pt-BR": "A mensagem comunica novos dados bancários para pagamento.",
    en: "The message announces new bank details for payments.",
    es: "El mensaje comunica nuevos datos bancarios para los pagos.",
  },
});
