import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const jinaKey = defineDetector({
  id: "secret/jina-key",
  type: "api-key",
  title: "Jina key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://jina.ai"],
  rule: {
    kind: "token",
    prefixes: ["jina_"],
    charset: "A-Za-z0-9_-",
    minimum: 50,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("jina_", 60)}»`,
      `Bearer «${sample("jina_", 60)}»`,
      `la clave es «${sample("jina_", 60)}»`,
    ],
    ignore: ["jina_ is how it begins", `corto ${sample("jina_", 8)} fin`, "jina_embeddings_v3"],
  },
});
