import { defineSignal } from "../define-signal.ts";

export const suspiciousQuote = defineSignal({
  id: "conversation/suspicious-quote",
  strength: "weak",
  description: "The quoted or forwarded part looks like an attack.",
  texts: {
    "pt-BR": "O trecho citado ou encaminhado parece um golpe.",
    en: "The quoted or forwarded part looks like a scam.",
    es: "La parte citada o reenviada parece una estafa.",
  },
});
