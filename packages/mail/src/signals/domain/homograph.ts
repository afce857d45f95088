import { defineSignal } from "../define-signal.ts";

export const homograph = defineSignal({
  id: "domain/homograph",
  strength: "strong",
  description: "A domain that looks the same as a genuine one because of similar letters.",
  texts: {
    "pt-BR": "{domain} usa letras parecidas para se passar por {genuine}.",
    en: "{domain} uses look-alike letters to pass for {genuine}.",
    es: "{domain} usa letras parecidas para hacerse pasar por {genuine}.",
  },
});
