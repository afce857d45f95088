import { defineSignal } from "../define-signal.ts";

export const softwareLure = defineSignal({
  kind: "text",
  id: "content/software-lure",
  strength: "strong",
  advice: "do-not-install",
  description: "Wants a program, macro or assistant run that came with the message.",
  texts: {
    "pt-BR": "Quer que se execute um programa ou macro que veio com a mensagem.",
    en: "Wants a program or macro run that came with the message.",
    es: "Quiere que se ejecute un programa o una macro que vino con el mensaje.",
  },
  rules: ["run-it & alarm|suspension|click|document|payment-failed|invoice !!how-to !!victim"],
  examples: {
    "pt-BR": {
      match: ["Seu certificado «expirou». «Instale o» novo módulo «clicando no anexo»"],
      ignore: ["Instalei o aplicativo ontem."],
    },
    en: {
      match: ["Your certificate has «expired». «Enable macros» to view the «invoice»"],
      ignore: ["I installed the app yesterday."],
    },
    es: {
      match: ["Su certificado «caduca» hoy: «ejecútelo como administrador»"],
      ignore: ["Instalé la aplicación ayer."],
    },
  },
});
