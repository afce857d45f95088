import { defineDetector } from "../../detector.ts";
import { readAssignment } from "../../finders/values.ts";

export const passphrase = defineDetector({
  id: "secret/passphrase",
  type: "password",
  title: "Passphrase or wallet seed words",
  description: "Opens what it protects; twelve seed words empty a wallet.",
  category: "secret",
  severity: "critical",
  references: ["https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki"],
  cues: [
    "passphrase",
    "pass phrase",
    "seed phrase",
    "seed words",
    "recovery phrase",
    "secret phrase",
    "mnemonic",
    "frase semente",
    "frase de recuperacao",
    "frase secreta",
    "frase senha",
    "palavras de recuperacao",
    "frase semilla",
    "frase de recuperacion",
    "palabras semilla",
  ],
  rule: {
    kind: "cued",
    read: (text, afterCue) => {
      const assignment = readAssignment(text, afterCue);
      if (assignment === undefined || assignment.link === "none" || assignment.link === "and")
        return undefined;
      const words = /^["']?([a-z0-9]{3,12}(?:[\s,-]{1,3}[a-z0-9]{2,12}){3,23})/.exec(
        text.folded.slice(assignment.start, assignment.start + 330),
      );
      if (words === null) return undefined;
      const start = assignment.start + words[0].length - words[1]!.length;
      return { start, end: start + words[1]!.length };
    },
  },
  examples: {
    match: [
      "my passphrase is «correct horse battery staple»",
      "seed phrase: «abandon ability able about above absent absorb abstract absurd abuse access accident»",
      "a frase de recuperação é «lua mesa pato verde rio nuvem»",
    ],
    ignore: ["what is a passphrase?", "the seed phrase is lost", "perdi a frase de recuperação ontem"],
  },
});
