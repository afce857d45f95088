import { defineSignal } from "../define-signal.ts";

export const secrecy = defineSignal({
  kind: "text",
  id: "content/secrecy",
  strength: "medium",
  advice: "second-person",
  description: "Wants the reader to tell nobody, so that nobody can stop it.",
  texts: {
    "pt-BR": "Pede segredo, para que ninguém possa impedir.",
    en: "Asks for secrecy, so that nobody can stop it.",
    es: "Pide secreto, para que nadie pueda impedirlo.",
  },
  rules: ["secrecy"],
  examples: {
    "pt-BR": { match: ["«Não comente» com ninguém da equipe"], ignore: ["Comente com a equipe."] },
    en: { match: ["«Keep this between us»"], ignore: ["Tell the team."] },
    es: { match: ["«No lo comentes» con nadie"], ignore: ["Coméntalo con el equipo."] },
  },
});
