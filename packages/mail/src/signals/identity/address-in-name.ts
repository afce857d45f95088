import { defineSignal } from "../define-signal.ts";

export const addressInName = defineSignal({
  id: "identity/address-in-name",
  strength: "strong",
  description: "The display name holds an address or domain of another organisation than the real sender.",
  texts: {
    "pt-BR": "No lugar do nome aparece um endereço de {shown}, mas quem enviou foi {domain}.",
    en: "The name shows an address at {shown}, but the sender is really at {domain}.",
    es: "En el nombre aparece una dirección de {shown}, pero quien envía es {domain}.",
  },
});
