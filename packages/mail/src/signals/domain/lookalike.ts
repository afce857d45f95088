import { defineSignal } from "../define-signal.ts";

export const lookalike = defineSignal({
  id: "domain/lookalike",
  strength: "strong",
  description: "A domain one slip away from a genuine one.",
  texts: {
    "pt-BR": "{domain} imita {genuine}.",
    en: "{domain} imitates {genuine}.",
    es: "{domain} imita a {genuine}.",
  },
});
