import { defineSignal } from "../define-signal.ts";

export const passwordSolicitation = defineSignal({
  kind: "text",
  id: "request/password-solicitation",
  strength: "strong",
  action: "credential-solicitation",
  advice: "no-secret",
  description: "Asks the reader for a password, PIN or recovery phrase.",
  texts: {
    "pt-BR": "Pede a senha, o PIN ou a frase de recuperação de quem lê.",
    en: "Asks the reader for a password, PIN or recovery phrase.",
    es: "Pide a quien lee su contraseña, PIN o frase de recuperación.",
  },
  rules: [
    "give|read-aloud|reply|enter|click|call-us >9 your-password !advice-never !ignore-if",
    "give|enter|click|reply >9 your >3 password !advice-never !ignore-if !how-to !!you-requested",
    "enter >5 password & self-intro|staff|link|document|click !!how-to !!forgot !!locked-out !!ignore-if",
    "enter|give >6 your >3 login & alarm|suspension|mailbox|deadline & link|document !!how-to !!locked-out !!unsubscribe",
    "enter|give >6 your >3 login & tech-role|self-intro !!how-to !!locked-out !!unsubscribe",
    "your-password >6 give|read-aloud|call-us",
    "give|reply >8 login ~6 password !advice-never",
    "click ~40 your-password !!advice-never !!ignore-if !!you-requested",
    "call-us & your-password !!advice-never",
  ],
  examples: {
    "pt-BR": {
      match: ["«Confirme sua senha» no formulário para evitar o bloqueio"],
      ignore: ["Nunca informe sua senha a ninguém."],
    },
    en: {
      match: ["«Reply with your username and current password»"],
      ignore: ["Never share your password with anyone."],
    },
    es: {
      match: ["«Introduzca su contraseña actual para validar la cuenta»"],
      ignore: ["Nunca comparta su contraseña con nadie."],
    },
  },
});
