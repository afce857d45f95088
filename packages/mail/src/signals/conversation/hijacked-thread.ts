import { defineSignal } from "../define-signal.ts";

export const hijackedThread = defineSignal({
  id: "conversation/hijacked-thread",
  strength: "strong",
  description: "An old conversation goes on from another address and turns to money or sign-in.",
  texts: {
    "pt-BR": "A conversa continua de outro endereço ({domain}) e passa a pedir dinheiro ou acesso.",
    en: "The conversation goes on from another address ({domain}) and turns to money or access.",
    es: "La conversación sigue desde otra dirección ({domain}) y pasa a pedir dinero o acceso.",
  },
});
