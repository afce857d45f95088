import { defineDetector } from "../../detector.ts";

export const seedPhrase = defineDetector({
  id: "secret/seed-phrase",
  type: "password",
  title: "Seed words of a wallet",
  description: "Twelve to twenty-four words empty the wallet.",
  category: "secret",
  severity: "critical",
  references: ["https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki"],
  rule: { kind: "whole-text" },
  examples: {
    match: [
      "«legal winner thank year wave sausage worth useful legal winner thank yellow»",
      "so here they are:\n1. «letter\n2. advice\n3. cage\n4. absurd\n5. amount\n6. doctor\n7. acoustic\n8. avoid\n9. letter\n10. advice\n11. cage\n12. above»",
      "«zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong»",
    ],
    ignore: [
      "please check order status because customer service never answer phone calls today",
      "the words of the list",
      "legal winner thank year wave",
    ],
  },
});
