import { defineSignal } from "../define-signal.ts";

export const intimidation = defineSignal({
  kind: "text",
  id: "content/intimidation",
  strength: "medium",
  advice: "escalate",
  description: "Threatens the agent in person: the job, the name, a lawsuit against them.",
  texts: {
    "pt-BR": "Ameaça você pessoalmente: seu emprego, seu nome, um processo.",
    en: "Threatens you in person: your job, your name, a report against you.",
    es: "Le amenaza en persona: su empleo, su nombre, una denuncia.",
  },
  rules: ["intimidation"],
  examples: {
    "pt-BR": { match: ["Se não fizer «você vai ser demitida»"], ignore: ["Vou reclamar no Procon."] },
    en: {
      match: ["I'll make sure you «never work» on a phone again"],
      ignore: ["I will complain to the ombudsman."],
    },
    es: {
      match: ["«Te denuncio» a ti «con nombre y apellidos»"],
      ignore: ["Voy a poner una reclamación en consumo."],
    },
  },
});
