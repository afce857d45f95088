import { defineSignal } from "../define-signal.ts";

export const obfuscatedHost = defineSignal({
  id: "url/obfuscated-host",
  strength: "strong",
  description: "The address of a link is written so that nobody can read it.",
  texts: {
    "pt-BR": "O endereço do link foi escrito para confundir ({domain}).",
    en: "The link's address is written to confuse ({domain}).",
    es: "La dirección del enlace está escrita para confundir ({domain}).",
  },
});
