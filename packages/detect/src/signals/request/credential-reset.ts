import { defineSignal } from "../define-signal.ts";

export const credentialReset = defineSignal({
  kind: "text",
  id: "request/credential-reset",
  strength: "medium",
  action: "credential-reset",
  advice: "prove-identity",
  description:
    "Asks for a new password or a way back into an account. Most people who ask forgot it; a thief asks in the same words, so the answer is proof, not a story.",
  texts: {
    "pt-BR": "Pede nova senha ou a volta do acesso a uma conta.",
    en: "Asks for a new password or a way back into an account.",
    es: "Pide una contraseña nueva o volver a entrar en una cuenta.",
  },
  rules: [
    "reset ~6 password|login|code|enter !you-requested !research !how-to",
    "forgot ~6 password|login|enter !research",
    "locked-out ~8 password|login|enter|temporary !reporting",
    "locked-out & give|want|reset|just-do-it !!research",
    "password ~6 locked-out",
    "my-password & forgot|locked-out|lost-channel",
  ],
  examples: {
    "pt-BR": {
      match: ["«Esqueci a minha senha», podem me ajudar?"],
      ignore: ["O aplicativo fecha quando abro a tela de senha."],
    },
    en: {
      match: ["I «forgot my password», please help"],
      ignore: ["The app crashes on the password screen."],
    },
    es: {
      match: ["«Olvidé mi contraseña», ayúdenme"],
      ignore: ["La aplicación se cierra en la pantalla de contraseña."],
    },
  },
});
