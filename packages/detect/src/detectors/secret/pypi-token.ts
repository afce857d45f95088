import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const pypiToken = defineDetector({
  id: "secret/pypi-token",
  type: "api-key",
  title: "PyPI token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://pypi.org/help/#apitoken"],
  rule: {
    kind: "token",
    prefixes: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"],
    charset: "A-Za-z0-9_-",
    minimum: 50,
    maximum: 1000,
  },
  examples: {
    match: [
      `«${sample("pypi-AgEIcHlwaS5vcmc", 52)}»`,
      `segue o acesso: «${sample("pypi-AgENdGVzdC5weXBpLm9yZw", 52)}», obrigado`,
      `valor="«${sample("pypi-AgEIcHlwaS5vcmc", 52)}»"`,
    ],
    ignore: [
      `it begins with pypi-AgEIcHlwaS5vcmc and then stops`,
      `corto ${sample("pypi-AgEIcHlwaS5vcmc", 6)} fin`,
      `sem nada pyp aqui`,
    ],
  },
});
