import { defineSignal } from "../define-signal.ts";

export const disputedChargeCall = defineSignal({
  id: "content/disputed-charge-call",
  strength: "strong",
  description: "A made-up charge and a telephone number to call against it.",
  texts: {
    "pt-BR": "Uma cobrança inesperada e um telefone para cancelar: golpe comum.",
    en: "An unexpected charge and a number to call to cancel it: a common scam.",
    es: "Un cargo inesperado y un teléfono para cancelarlo: una estafa común.",
  },
});
