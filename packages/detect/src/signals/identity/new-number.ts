import { defineSignal } from "../define-signal.ts";

export const newNumber = defineSignal({
  kind: "text",
  id: "identity/new-number",
  strength: "medium",
  advice: "call-back",
  description: "A relative or colleague who suddenly writes from a new number.",
  texts: {
    "pt-BR": "Um parente ou colega que de repente escreve de um número novo.",
    en: "A relative or colleague who suddenly writes from a new number.",
    es: "Un familiar o colega que de pronto escribe desde un número nuevo.",
  },
  rules: ["new-number & pay|payment|give", "in-trouble & pay|bail|secrecy"],
  examples: {
    "pt-BR": {
      match: ["Mãe, este é «meu número novo», «faz um pix» pra mim?"],
      ignore: ["Mudei de número, como atualizo o cadastro?"],
    },
    en: {
      match: ["Mum, «this is my new number», could you «transfer» it?"],
      ignore: ["I have a new mobile, how do I set it?"],
    },
    es: {
      match: ["Mamá, este es «mi número nuevo», «me haces una transferencia»?"],
      ignore: ["Cambié de número, ¿dónde lo pongo?"],
    },
  },
});
