import { defineSignal } from "../define-signal.ts";

export const orderRedirect = defineSignal({
  kind: "text",
  id: "request/order-redirect",
  strength: "medium",
  action: "order-redirect",
  advice: "prove-identity",
  description: "Wants goods delivered to another place or person after they were bought.",
  texts: {
    "pt-BR": "Quer a entrega em outro lugar ou para outra pessoa depois da compra.",
    en: "Wants the goods sent to another place or person after the purchase.",
    es: "Quiere la entrega en otro sitio o a otra persona después de la compra.",
  },
  rules: [
    "deliver ~12 order|address|new-thing|change|want",
    "change >6 address & order",
    "order & change ~6 address",
    "order & deliver",
  ],
  examples: {
    "pt-BR": {
      match: ["«Preciso mudar o endereço de entrega» do «pedido»"],
      ignore: ["Pode deixar a encomenda com o vizinho do 302?"],
    },
    en: {
      match: ["«Please ship it to another address», the «order» was placed last night"],
      ignore: ["Could the driver leave the parcel next door?"],
    },
    es: {
      match: ["«Quiero cambiar la dirección de entrega» del «pedido»"],
      ignore: ["¿Puede dejar el paquete con el vecino?"],
    },
  },
});
