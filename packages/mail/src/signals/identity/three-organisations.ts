import { defineSignal } from "../define-signal.ts";

export const threeOrganisations = defineSignal({
  id: "identity/three-organisations",
  strength: "medium",
  description: "Envelope sender, Sender and From belong to three different organisations.",
  texts: {
    "pt-BR": "O envio envolve três organizações diferentes que não combinam entre si.",
    en: "Three different organisations stand behind this message, and they do not match.",
    es: "Detrás de este mensaje hay tres organizaciones distintas que no concuerdan.",
  },
});
