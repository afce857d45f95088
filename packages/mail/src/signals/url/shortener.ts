import { defineSignal } from "../define-signal.ts";

export const shortener = defineSignal({
  id: "url/shortener",
  strength: "weak",
  description: "A shortened link hides where it leads.",
  texts: {
    "pt-BR": "O link encurtado ({domain}) esconde para onde leva.",
    en: "The shortened link ({domain}) hides where it leads.",
    es: "El enlace acortado ({domain}) oculta adónde lleva.",
  },
});
