import { defineDetector } from "../../detector.ts";
import { readMrz } from "../../finders/ids.ts";

export const mrz = defineDetector({
  id: "government-id/mrz",
  type: "mrz",
  title: "Machine-readable zone of a travel document",
  description: "Holds name, number, birth date.",
  category: "government-id",
  severity: "high",
  references: ["https://www.icao.int/publications/doc-series/doc-9303"],
  rule: { kind: "anchored", anchors: ["<<"], read: readMrz },
  examples: {
    match: [
      "«P<UTOLIMAO<<ANA<MARIA<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10»",
      "MRZ:\n«P<UTOLIMAO<<ANA<MARIA<<<<<<<<<<<<<<<<<<<<<<<»",
      "lido: \n«I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nLIMAO<<ANA<MARIA<<<<<<<<<<<<<<»",
    ],
    ignore: ["a << b", "std::cout << x << y;", "<<EOF"],
  },
});
