import { defineSignal } from "../define-signal.ts";

export const reversalTransfer = defineSignal({
  kind: "text",
  id: "request/reversal-transfer",
  strength: "strong",
  action: "money-out",
  advice: "do-not-pay",
  description: "Has somebody make a transfer that is called a reversal, a test or a cancellation.",
  texts: {
    "pt-BR": "Faz a pessoa transferir dizendo que é estorno, teste ou cancelamento.",
    en: "Has somebody send money and calls it a reversal, a test or a cancellation.",
    es: "Hace que alguien transfiera diciendo que es una reversa, una prueba o una anulación.",
  },
  rules: ["open-app & reversal & pay|payment|amount|give|other-account !!how-to !!victim"],
  examples: {
    "pt-BR": {
      match: [
        "«Abra o aplicativo» e «digite» «o valor» «como se fosse» uma «transferência», é só uma «reversão»",
      ],
      ignore: ["Abri o aplicativo do banco e a transferência não aparece."],
    },
    en: {
      match: ["«Open your app» and type «the amount» «as if you were sending» it, it's a «reversal»"],
      ignore: ["I opened my bank app and the transfer is missing."],
    },
    es: {
      match: [
        "«Abra su aplicación» y ponga «este monto» «como si fuera» a «enviarlo» por «transferencia», es una «reversa»",
      ],
      ignore: ["Abrí la aplicación del banco y la transferencia no aparece."],
    },
  },
});
