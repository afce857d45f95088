import { defineSignal } from "../define-signal.ts";

export const deceptiveCharacters = defineSignal({
  id: "identity/deceptive-characters",
  strength: "strong",
  description: "Letters of another script make a name look like a different one.",
  texts: {
    "pt-BR": "O nome do remetente usa letras de outro alfabeto para parecer outro.",
    en: "The sender's name uses letters of another alphabet to look like something else.",
    es: "El nombre del remitente usa letras de otro alfabeto para parecer otro.",
  },
});
