import { defineSignal } from "../define-signal.ts";

const PAIR = [
  "request/contact-change",
  "request/factor-change",
  "request/credential-reset",
  "request/password-in-clear",
];

export const twoFactors = defineSignal({
  kind: "conversation",
  id: "conversation/two-factors",
  strength: "medium",
  advice: "prove-identity",
  description:
    "Contact or second factor and password are to change in one conversation: the whole account changes hands.",
  texts: {
    "pt-BR": "Quer mudar contato ou segundo fator e também a senha, na mesma conversa.",
    en: "Wants the contact or second factor and the password changed in one conversation.",
    es: "Quiere cambiar el contacto o el segundo factor y también la contraseña en la misma conversación.",
  },
  of: PAIR,
  holds: ({ now, ago }) => {
    const has = (id: string) => now.has(id) || ago(id) !== undefined;
    const keys = Number(has("request/credential-reset") || has("request/password-in-clear"));
    return (
      PAIR.some((id) => now.has(id)) &&
      keys + Number(has("request/contact-change")) + Number(has("request/factor-change")) >= 2
    );
  },
  examples: {
    "pt-BR": {
      match: ["«Troca o e-mail» da «conta e depois redefine» a senha"],
      ignore: ["Quero trocar o e-mail da conta"],
    },
    en: {
      match: ["«Change the email» on the «account, then reset the» password"],
      ignore: ["Change the email on the account"],
    },
    es: {
      match: ["«Cambia el correo» de la «cuenta y luego restablece» la contraseña"],
      ignore: ["Quiero cambiar el correo de la cuenta"],
    },
  },
});
