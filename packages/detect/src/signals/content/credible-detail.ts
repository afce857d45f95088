import { defineSignal } from "../define-signal.ts";

export const credibleDetail = defineSignal({
  kind: "text",
  id: "content/credible-detail",
  strength: "weak",
  description: "Exact details offered as proof. Facts leak; knowing them proves nothing.",
  texts: {
    "pt-BR": "Oferece detalhes exatos como prova. Detalhes vazam e não provam nada.",
    en: "Offers exact details as proof. Facts leak and prove nothing.",
    es: "Ofrece detalles exactos como prueba. Los datos se filtran y no prueban nada.",
  },
  rules: ["exact-detail"],
  examples: {
    "pt-BR": { match: ["«Já te dei todos os dados», «só eu saberia»"], ignore: ["Não tenho os dados."] },
    en: { match: ["«Nobody else would know» that, you've «got all my details»"], ignore: ["I don't know."] },
    es: { match: ["«Te di todos los datos», «nadie más sabría»"], ignore: ["No lo sé."] },
  },
});
