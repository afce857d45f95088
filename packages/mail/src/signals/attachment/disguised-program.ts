import { defineFileSignal } from "../define-file-signal.ts";

export const disguisedProgram = defineFileSignal({
  id: "attachment/disguised-program",
  strength: "strong",
  holds: true,
  description: "A program or script carries the name or type of a document or picture.",
  texts: {
    "pt-BR": "Um programa está disfarçado de documento ou imagem ({kind}).",
    en: "A program is dressed up as a document or picture ({kind}).",
    es: "Un programa se hace pasar por documento o imagen ({kind}).",
  },
});
