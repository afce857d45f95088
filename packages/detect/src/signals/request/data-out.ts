import { defineSignal } from "../define-signal.ts";

export const dataOut = defineSignal({
  kind: "text",
  id: "request/data-out",
  strength: "medium",
  action: "data-out",
  advice: "no-disclosure",
  description: "Asks for data about a customer: address, phone, history, a list.",
  texts: {
    "pt-BR": "Pede dados de um cliente: endereço, telefone, histórico, lista.",
    en: "Asks for a customer's data: address, phone, history, a list.",
    es: "Pide datos de un cliente: dirección, teléfono, historial, un listado.",
  },
  rules: [
    "want|give|look-up|read-aloud >12 records ~10 your-customer",
    "want|give|look-up|read-aloud ~10 records & your-customer & self-intro|police|authority|staff|injection",
    "other-person & card-data|personal-data|records & give|want & enter|login|here !!ask-legit !!victim",
    "other-person ~8 login & want|give|here",
    "look-up|give >8 records & borrow",
    "your-customer ~6 address|records & want|give|read-aloud|look-up",
  ],
  examples: {
    "pt-BR": {
      match: ["«Preciso do endereço de uma cliente de vocês»"],
      ignore: ["Qual o endereço da loja de vocês?"],
    },
    en: {
      match: ["«I need the home address of one of your customers»"],
      ignore: ["What is the address of your shop?"],
    },
    es: {
      match: ["«Necesito el domicilio de una clienta suya»"],
      ignore: ["¿Cuál es la dirección de su tienda?"],
    },
  },
});
