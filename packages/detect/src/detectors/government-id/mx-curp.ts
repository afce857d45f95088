import { isCurp } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const mxCurp = defineDetector({
  id: "government-id/mx-curp",
  type: "mx.curp",
  title: "Mexican population number (CURP)",
  description: "Holds birth date, sex and state; opens procedures in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gob.mx/curp"],
  cues: ["curp"],
  rule: {
    kind: "code",
    shapes: ["AAAA999999AAAAAA*9"],
    validate: isCurp,
    alone: "always",
  },
  examples: {
    match: [
      "mi CURP es «PONU700216HBSRZRL3»",
      "curp «EBZC670331XGRFMRJ1»",
      "los datos: «YXKW811118HCCNEOR3»",
    ],
    ignore: ["modelo JHWJ814134OSWYAY51 en stock", "part XQJM970912BSKXDX29", "SKU IFGM340923QZHLES9379"],
  },
});
