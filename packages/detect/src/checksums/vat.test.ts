import { testPublished } from "./testing/published.ts";
import { isVat } from "./vat.ts";

// From the documentation of python-stdnum (companies' numbers, one state each).
testPublished([
  {
    name: "VAT",
    check: isVat,
    right: [
      "ATU13585627",
      "BE0428759497",
      "BG175074752",
      "CY10259033P",
      "DE136695976",
      "DK13585628",
      "EE100594102",
      "EL094259216",
      "ESB58378431",
      "FI20774740",
      "FR23334175221",
      "GB980780684",
      "HR33392005961",
      "HU12892312",
      "IE6433435F",
      "IT00743110157",
      "LT119511515",
      "LU15027442",
      "LV40003521600",
      "MT11679112",
      "NL002455799B11",
      "PL8567346215",
      "PT501964843",
      "RO18547290",
      "SI50223054",
      "SK2022749619",
    ],
  },
  {
    name: "VAT",
    check: isVat,
    right: ["SE123456789701", "NL004495445B01", "CZ7103192745", "LT100004801610"],
    isTight: false,
    wrong: ["SE123456789101", "GB802311781"],
  },
]);
