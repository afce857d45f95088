import { defineSignal } from "../define-signal.ts";

export const brandServiceWord = defineSignal({
  id: "domain/brand-service-word",
  strength: "strong",
  description: "A brand's name beside a service word in a domain that is not the brand's.",
  texts: {
    "pt-BR": "{domain} junta o nome de {genuine} a outra palavra, mas não é dessa empresa.",
    en: "{domain} puts the name of {genuine} beside another word, but is not theirs.",
    es: "{domain} une el nombre de {genuine} a otra palabra, pero no es suyo.",
  },
});
