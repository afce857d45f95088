import { defineSignal } from "../define-signal.ts";

export const ownAddressFromOutside = defineSignal({
  id: "identity/own-address-from-outside",
  strength: "strong",
  description: "The From address is ours, yet the check of authenticity says that it is not from us.",
  texts: {
    "pt-BR": "O remetente usa um endereço da sua própria empresa, mas a mensagem não saiu daqui.",
    en: "The sender uses an address of your own company, but the message did not come from here.",
    es: "El remitente usa una dirección de su propia empresa, pero el mensaje no salió de aquí.",
  },
});
