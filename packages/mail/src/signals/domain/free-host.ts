import { defineSignal } from "../define-signal.ts";

export const freeHost = defineSignal({
  id: "domain/free-host",
  strength: "medium",
  description: "A page on a free hosting or dynamic address that anybody can set up.",
  texts: {
    "pt-BR": "A página fica em {domain}, onde qualquer um cria um site de graça.",
    en: "The page is at {domain}, where anybody can put up a site for free.",
    es: "La página está en {domain}, donde cualquiera crea un sitio gratis.",
  },
});
