import { defineFileSignal } from "../define-file-signal.ts";

export const script = defineFileSignal({
  id: "attachment/script",
  strength: "strong",
  holds: true,
  description: "A script that the operating system runs when opened.",
  texts: {
    "pt-BR": "É um script ({kind}) que o computador executa ao abrir.",
    en: "It is a script ({kind}) that the computer runs when it is opened.",
    es: "Es un script ({kind}) que el ordenador ejecuta al abrirlo.",
  },
});
