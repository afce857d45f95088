import { defineSignal } from "../define-signal.ts";

export const openRedirect = defineSignal({
  id: "url/open-redirect",
  strength: "strong",
  description: "A trusted site is used to send the reader on to another.",
  texts: {
    "pt-BR": "O link passa por {domain}, de confiança, só para levar a {target}.",
    en: "The link uses trusted {domain} only to lead on to {target}.",
    es: "El enlace usa {domain}, de confianza, solo para llevar a {target}.",
  },
});
