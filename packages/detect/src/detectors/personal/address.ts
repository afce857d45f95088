import { defineDetector } from "../../detector.ts";

export const address = defineDetector({
  id: "personal/address",
  type: "address",
  title: "Postal address",
  description: "Leads to somebody's door, and answers the question most desks ask to prove who is calling.",
  category: "location",
  severity: "medium",
  references: ["https://www.upu.int/en/Postal-Solutions/Programmes-Services/Addressing-Solutions"],
  rule: { kind: "whole-text" },
  examples: {
    match: [
      "Entregar em «Rua das Acácias, 482, apto 31, Vila Mariana, São Paulo - SP, 04101-000»",
      "moro na «rua girassol 88 apto 12»",
      "morada: «Praceta António Nobre, lote 4, 3.º B, 2700-084 Amadora»",
      "ship it to «1842 Maple Ridge Dr, Apt 4B, Columbus, OH 43215»",
      "my address is «22 baker street london nw1 6xe»",
      "Deliver to «Flat 3, 17 Queen's Road, Clifton, Bristol BS8 1QE»",
      "vivo en «Calle Mayor 25, 3º B, 28013 Madrid»",
      "entréguelo en «carrera 7 # 45-10 apto 301 bogotá»",
    ],
    ignore: [
      "a rua estava alagada e o carteiro não veio",
      "paguei R$ 1.249,90 em 10x sem juros",
      "the street was closed for 3 days",
      "a 2 way mirror",
      "la calle estaba cortada desde el lunes",
      "compré 2 camisas azules",
    ],
  },
});
