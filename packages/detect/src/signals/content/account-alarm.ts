import { defineSignal } from "../define-signal.ts";

export const accountAlarm = defineSignal({
  kind: "text",
  id: "content/account-alarm",
  strength: "medium",
  advice: "do-not-open",
  description: "Reports an alarming event on an account and wants the reader to act through the message.",
  texts: {
    "pt-BR": "Anuncia um problema na conta e quer que você aja pela própria mensagem.",
    en: "Reports trouble on an account and wants you to act through the message.",
    es: "Anuncia un problema en la cuenta y quiere que actúe desde el mensaje.",
  },
  rules: [
    "alarm|suspension|payment-failed|charge & click|call-us !!unsubscribe !!ignore-if !!how-to !!consumer-body !!advice-never",
    "alarm|suspension|mailbox ~14 your-password",
    "alarm|suspension|payment-failed & enter|install >8 your >4 password|login|personal-data|crypto !!how-to !!ignore-if",
    "suspension & crypto & enter|click|your-password !!how-to",
    "mailbox ~12 suspension|deadline|alarm & click|reply|give|your-password",
  ],
  examples: {
    "pt-BR": {
      match: ["«Detectamos» um «novo acesso». «Clique» «no link» «para evitar» o «bloqueio»"],
      ignore: ["Tentei três vezes e o acesso foi bloqueado."],
    },
    en: {
      match: ["«We noticed» «unusual activity». «Click the link» «to avoid» «suspension»"],
      ignore: ["My account was locked after three tries."],
    },
    es: {
      match: ["«Hemos detectado» «actividad inusual». «Haga clic» «en el enlace» «para evitar» el «bloqueo»"],
      ignore: ["Mi cuenta quedó bloqueada tras tres intentos."],
    },
  },
});
