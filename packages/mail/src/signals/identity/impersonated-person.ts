import { defineSignal } from "../define-signal.ts";

export const impersonatedPerson = defineSignal({
  id: "identity/impersonated-person",
  strength: "strong",
  description:
    "The name shown is that of a colleague, a director or the desk itself; the address is from outside.",
  texts: {
    "pt-BR": "O nome exibido é o de alguém da sua equipe, mas a mensagem veio de fora ({domain}).",
    en: "The name shown is someone from your own team, but the message came from outside ({domain}).",
    es: "El nombre que se muestra es de alguien de su equipo, pero el mensaje viene de fuera ({domain}).",
  },
});
