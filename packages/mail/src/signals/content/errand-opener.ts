import { defineSignal } from "../define-signal.ts";

export const errandOpener = defineSignal({
  id: "content/errand-opener",
  strength: "medium",
  description: "A boss's short opener: are you free, I need a favour, answer only by mail.",
  texts: {
    "pt-BR": "Uma abordagem curta, como de um chefe com pressa, típica de golpe.",
    en: "A short opener, as from a boss in a hurry, typical of a scam.",
    es: "Un mensaje corto, como de un jefe con prisa, típico de una estafa.",
  },
});
