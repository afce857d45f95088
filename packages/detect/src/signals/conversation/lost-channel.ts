import { defineSignal } from "../define-signal.ts";

export const lostChannel = defineSignal({
  kind: "text",
  id: "conversation/lost-channel",
  strength: "medium",
  description:
    "No longer reaches the e-mail or phone on record: precisely the proof that would be asked for.",
  texts: {
    "pt-BR": "Diz não ter mais o e-mail ou telefone do cadastro, justamente a prova que seria pedida.",
    en: "Says the email or phone on record is out of reach: the very proof that would be asked for.",
    es: "Dice no tener ya el correo o teléfono registrado, justo la prueba que se pediría.",
  },
  rules: ["lost-channel"],
  examples: {
    "pt-BR": { match: ["Esse e-mail eu «não tenho mais»"], ignore: ["Tenho o e-mail aberto aqui."] },
    en: { match: ["I «no longer have» that number"], ignore: ["I have my email open."] },
    es: { match: ["Ese correo «ya no lo uso»"], ignore: ["Tengo el correo abierto."] },
  },
});
