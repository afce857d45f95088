import { defineSignal } from "../define-signal.ts";

export const loginElsewhere = defineSignal({
  id: "url/login-elsewhere",
  strength: "medium",
  description:
    "Words about signing in or confirming an account on a link to a site that is neither the sender's nor the brand's.",
  texts: {
    "pt-BR":
      "O link fala em entrar ou confirmar a conta, mas leva a {domain}, que não é do remetente nem da marca.",
    en: "The link speaks of signing in or confirming, but leads to {domain}, neither the sender's nor the brand's.",
    es: "El enlace habla de entrar o confirmar la cuenta, pero lleva a {domain}, que no es del remitente ni de la marca.",
  },
});
