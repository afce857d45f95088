import { defineSignal } from "../define-signal.ts";

export const brandInSubdomain = defineSignal({
  id: "domain/brand-in-subdomain",
  strength: "strong",
  description: "A brand stands in front of a domain that belongs to someone else.",
  texts: {
    "pt-BR": "O nome de {genuine} aparece no começo de {domain}, que é de outra pessoa.",
    en: "The name of {genuine} stands in front of {domain}, which belongs to somebody else.",
    es: "El nombre de {genuine} aparece delante de {domain}, que es de otro.",
  },
});
