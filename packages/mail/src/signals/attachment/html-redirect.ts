import { defineFileSignal } from "../define-file-signal.ts";

export const htmlRedirect = defineFileSignal({
  id: "attachment/html-redirect",
  strength: "strong",
  holds: true,
  description: "A page sent as a file that only sends the reader on to another address.",
  texts: {
    "pt-BR": "A página anexada só serve para levar a outro endereço.",
    en: "The attached page only sends the reader on to another address.",
    es: "La página adjunta solo sirve para llevar a otra dirección.",
  },
});
