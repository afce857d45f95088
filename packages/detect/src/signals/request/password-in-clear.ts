import { defineSignal } from "../define-signal.ts";

export const passwordInClear = defineSignal({
  kind: "text",
  id: "request/password-in-clear",
  strength: "strong",
  action: "credential-reset",
  advice: "no-secret",
  description:
    "Wants a password spoken or written to them. No desk ever needs to hand one over; the largest help-desk break-ins happened with exactly this sentence.",
  texts: {
    "pt-BR": "Quer receber uma senha em aberto, falada ou escrita.",
    en: "Wants a password told to them in the clear.",
    es: "Quiere que le den una contraseña tal cual, por escrito o de viva voz.",
  },
  rules: [
    "give|read-aloud >7 my-password",
    "my-password|temporary >7 here",
    "reset ~8 password ~10 here & lost-channel|just-do-it|no-proof",
    "reset >8 give|here & temporary|lost-channel|here",
    "temporary & reply|give|here & password|reset",
    "my-password >6 give|read-aloud",
    "just-do-it ~8 password",
    "reset >10 give & password & here|just-do-it",
  ],
  examples: {
    "pt-BR": {
      match: ["«Reseta aí e me passa a senha nova por aqui mesmo»"],
      ignore: ["Nunca vamos passar uma senha nova por telefone."],
    },
    en: {
      match: ["«Just give me a temporary password over the phone»"],
      ignore: ["We will never read a password to anybody."],
    },
    es: {
      match: ["«Dígame una contraseña provisional» ahora mismo"],
      ignore: ["Nunca le daremos una contraseña temporal por teléfono."],
    },
  },
});
