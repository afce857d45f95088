import { defineSignal } from "../define-signal.ts";

export const payoutChange = defineSignal({
  kind: "text",
  id: "request/payout-change",
  strength: "medium",
  action: "money-out",
  advice: "call-back",
  description: "Wants other bank details kept on record.",
  texts: {
    "pt-BR": "Pede para trocar os dados bancários do cadastro.",
    en: "Asks to change the bank details on record.",
    es: "Pide cambiar los datos bancarios registrados.",
  },
  rules: ["change >6 bank-details"],
  examples: {
    "pt-BR": { match: ["Quero «atualizar meus dados bancários»"], ignore: ["Quero atualizar o aplicativo."] },
    en: { match: ["I want to «update my bank details»"], ignore: ["I want to update the app."] },
    es: { match: ["Quiero «actualizar mis datos bancarios»"], ignore: ["Quiero actualizar la aplicación."] },
  },
});
