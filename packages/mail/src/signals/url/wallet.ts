import { defineSignal } from "../define-signal.ts";

export const wallet = defineSignal({
  id: "url/wallet",
  strength: "medium",
  description: "A bare cryptocurrency address to send money to.",
  texts: {
    "pt-BR": "A mensagem traz um endereço de carteira de criptomoeda.",
    en: "The message carries a cryptocurrency wallet address.",
    es: "El mensaje trae una dirección de monedero de criptomonedas.",
  },
});
