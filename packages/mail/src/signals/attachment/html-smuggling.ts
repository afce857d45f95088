import { defineFileSignal } from "../define-file-signal.ts";

export const htmlSmuggling = defineFileSignal({
  id: "attachment/html-smuggling",
  strength: "strong",
  holds: true,
  description: "A page that builds a file out of its own text, so that nothing is seen on the way.",
  texts: {
    "pt-BR": "A página monta um arquivo escondido dentro dela mesma.",
    en: "The page assembles a file hidden inside itself.",
    es: "La página arma un archivo escondido dentro de sí misma.",
  },
});
