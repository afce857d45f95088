import {
  hasCifControl,
  hasCupsLetters,
  hasNieLetter,
  hasNifLetter,
  isCcc,
  isCitizenCard,
  isNiss,
  isNuss,
  isPtNif,
  isUtente,
} from "./iberia.ts";
import { testPublished } from "./testing/published.ts";

// From the documentation of python-stdnum, of the Spanish ministries of the interior and of finance, and of Portugal's
// libraries for the NISS.
testPublished([
  { name: "DNI", check: hasNifLetter, right: ["54362315K", "12345678Z", "00000000T"], wrong: ["54362315Z"] },
  { name: "NIE", check: hasNieLetter, right: ["X2482300W", "X5253868R", "X1234567L"], wrong: ["X2482300A"] },
  { name: "CIF", check: hasCifControl, right: ["J99216582", "B64717838", "A58818501"], wrong: ["J99216583"] },
  { name: "NUSS", check: isNuss, right: ["281234567840"] },
  {
    name: "CCC",
    check: isCcc,
    right: ["12341234161234567890", "21000418450200051332"],
    isTight: false,
    wrong: ["12341234001234567890"],
  },
  {
    name: "CUPS",
    check: hasCupsLetters,
    right: ["ES1234123456789012JY", "ES1234123456789012JY1F"],
    isTight: false,
    wrong: ["ES1234123456789012XY"],
  },
  {
    name: "Portuguese NIF",
    check: isPtNif,
    right: ["501964843", "124885446"],
    wrong: ["501964842", "220005245"],
  },
  {
    name: "cartão de cidadão",
    check: isCitizenCard,
    right: ["000000000ZZ4", "132456789ZZ2"],
    wrong: ["000000000ZZ3"],
  },
  { name: "NISS", check: isNiss, right: ["12345678910"], wrong: ["99999999999"] },
  { name: "utente", check: isUtente, right: ["123456789", "999999990"] },
]);
