import { defineSignal } from "../define-signal.ts";

export const loginSharing = defineSignal({
  kind: "text",
  id: "request/login-sharing",
  strength: "strong",
  action: "credential-solicitation",
  advice: "no-secret",
  description: "Wants to use a colleague's login. Whoever asks for a login does not have one for a reason.",
  texts: {
    "pt-BR": "Quer usar o login de um colega.",
    en: "Wants to use a colleague's login.",
    es: "Quiere usar el acceso de un compañero.",
  },
  rules: [
    "borrow ~10 login|your-login|password|enter",
    "borrow & login|your-login|password|records",
    "give >6 your-login !advice-never",
  ],
  examples: {
    "pt-BR": { match: ["Me «empresta o seu login» até o almoço?"], ignore: ["Meu login não funciona."] },
    en: { match: ["Any chance I can «borrow your login» until lunch?"], ignore: ["My login doesn't work."] },
    es: { match: ["¿«Me prestas tu usuario» hasta mediodía?"], ignore: ["Mi usuario no funciona."] },
  },
});
