import { defineSignal } from "../define-signal.ts";

export const handleLookalike = defineSignal({
  id: "identity/handle-lookalike",
  strength: "strong",
  description: "A user name that reads like a verified one and is not it.",
  texts: {
    "pt-BR": "O nome de usuário {handle} imita {genuine}.",
    en: "The user name {handle} imitates {genuine}.",
    es: "El nombre de usuario {handle} imita a {genuine}.",
  },
});
