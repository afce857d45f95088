import { defineSignal } from "../define-signal.ts";

export const lureWithRiskyLink = defineSignal({
  id: "content/lure-with-risky-link",
  strength: "strong",
  description:
    "The typical pretext of a phishing mail and a link to a place the named organisation would not use.",
  texts: {
    "pt-BR": "O pretexto é típico de golpe e o link leva a {domain}, sem relação com o assunto.",
    en: "The pretext is typical of phishing and the link leads to {domain}, which has nothing to do with it.",
    es: "El pretexto es típico de estafa y el enlace lleva a {domain}, que no tiene relación.",
  },
});
