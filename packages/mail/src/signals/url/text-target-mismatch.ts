import { defineSignal } from "../define-signal.ts";

export const textTargetMismatch = defineSignal({
  id: "url/text-target-mismatch",
  strength: "medium",
  description: "The words of a link show one site, the link goes to another.",
  texts: {
    "pt-BR": "O link mostra {shown}, mas leva a {domain}.",
    en: "The link shows {shown} but leads to {domain}.",
    es: "El enlace muestra {shown}, pero lleva a {domain}.",
  },
});
