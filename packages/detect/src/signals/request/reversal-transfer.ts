import { defineSignal } from "../define-signal.ts";

export const reversalTransfer = defineSignal({
  kind: "text",
  id: "request/reversal-transfer",
  strength: "strong",
  action: "money-out",
  advice: "do-not-pay",
  description: "Has somebody make a transfer that is called a reversal, a test or a cancellation.",
  texts: { "pt-BR": "Faz a pessoa transferir dizendo que é estorno, teste ou cancelamento.", en: "Has somebody send money and calls it a reversal, a test or a cancellation.", es: "Hace que alguien transfiera diciendo que es una reversa, una prueba o una anulación." },
  rules: ["bank-role|self-intro|alarm & enter|install & pay|payment & read-aloud|give|other-account !!ask-legit !!already-usual"],
  examples: { "pt-BR": { match: ["Sou da gerência do banco: abra o aplicativo, faça a transferência e digite a chave que vou ditar"], ignore: ["Abri o aplicativo do banco e a transferência não aparece."] }, en: { match: ["I'm with your bank: open this app, type the amount as a transfer and enter the recipient I give you"], ignore: ["I opened my bank app and the transfer is missing."] }, es: { match: ["Le llamo del banco: abra el navegador, ponga una transferencia e introduzca el destinatario que le voy a dar"], ignore: ["Abrí la aplicación del banco y la transferencia no aparece."] } },
});
