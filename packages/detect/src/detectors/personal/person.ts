import { defineDetector } from "../../detector.ts";

export const person = defineDetector({
  id: "personal/person",
  type: "person",
  title: "Name of a person",
  description: "Ties everything else in a message to somebody, and is the first thing an impostor needs.",
  category: "personal",
  severity: "medium",
  references: ["https://eur-lex.europa.eu/eli/reg/2016/679/oj"],
  rule: { kind: "whole-text" },
  examples: {
    match: [
      "oi aqui é a «juliana prado de souza», meu pedido não chegou",
      "TITULAR: «ROBERTO CARLOS FAGUNDES»",
      "Falei com a atendente «Thaís» ontem",
      "Dear Ms. «Okonkwo»,",
      "this is «bob o'neill», my router is dead",
      "Kind regards,\n«Margaret Whitcombe»\nAccounts Payable",
      "me llamo «maría josé fernández» y no me llega el código",
      "Estimado «Joaquín»: le confirmamos su cita.",
      "a nombre de «Carmen Delgado Peña»",
    ],
    ignore: [
      "quero um vestido rosa tamanho M",
      "o Santander me cobrou duas vezes",
      "will you mark this as paid in May?",
      "Johnnie Walker Black Label",
      "déjenme en paz",
      "viajo a Buenos Aires en abril",
    ],
  },
});
