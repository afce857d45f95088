import { defineSignal } from "../define-signal.ts";

const ACCOUNT = [
  "request/credential-reset",
  "request/password-in-clear",
  "request/factor-change",
  "request/contact-change",
];

export const footInTheDoor = defineSignal({
  kind: "conversation",
  id: "conversation/foot-in-the-door",
  strength: "medium",
  advice: "prove-identity",
  description: "Small favours first, then an account action as if it were one more of them.",
  texts: {
    "pt-BR": "Começou com pedidos pequenos e chegou a uma ação sensível da conta.",
    en: "Began with small favours and arrived at a sensitive account action.",
    es: "Empezó con favores pequeños y llegó a una acción sensible de la cuenta.",
  },
  of: ACCOUNT,
  holds: ({ now, ago, count }) =>
    ACCOUNT.some((id) => now.has(id)) &&
    count("fact/granted") > 0 &&
    (now.has("fact/while-there") ||
      ago("fact/while-there") !== undefined ||
      ago("content/liking") !== undefined),
  examples: {
    "pt-BR": {
      match: [
        "customer: corrige uma letrinha no meu nome?\nagent: Feito!\ncustomer: aproveitando, «troca também o e-mail»",
      ],
      ignore: ["customer: qual o horário da loja?\nagent: Claro, das 9 às 18.\ncustomer: obrigado"],
    },
    en: {
      match: [
        "customer: tiny thing, there's a typo in my surname\nagent: All done.\ncustomer: while you're there «change the email»",
      ],
      ignore: ["customer: what are your hours?\nagent: Sure, nine to six.\ncustomer: thanks"],
    },
    es: {
      match: [
        "customer: una cosita, corrige mi apellido\nagent: Listo.\ncustomer: y ya que estás «cambia también el correo»",
      ],
      ignore: ["customer: ¿qué horario tienen?\nagent: Claro, de 9 a 18.\ncustomer: gracias"],
    },
  },
});
