import { defineDetector } from "../../detector.ts";

export const ip = defineDetector({
  id: "network/ip",
  type: "ip",
  title: "IP address",
  description: "Tells where somebody is and which line they use.",
  category: "network",
  severity: "low",
  references: ["https://www.rfc-editor.org/rfc/rfc791"],
  cues: ["ip", "ip address", "endereco ip", "direccion ip"],
  rule: { kind: "whole-text" },
  examples: {
    match: ["meu ip é «203.0.113.77»", "from «198.51.100.23» yesterday", "acesso de «192.0.2.146»"],
    ignore: ["versão 4.12.7.1", "version 10.0.19.2", "1.234.567.890 habitantes"],
  },
});
