import { isAba, isEin, isItin, isMbi, isNpi, isSin, isSsn } from "./north-america.ts";
import { testPublished } from "./testing/published.ts";

// From the documentation of python-stdnum, of the IRS, of CMS and of the American Bankers Association.
testPublished([
  {
    name: "SSN",
    check: isSsn,
    right: ["536904399"],
    isTight: false,
    wrong: ["666000000", "000123456", "900123456"],
  },
  { name: "ITIN", check: isItin, right: ["912903456"], isTight: false, wrong: ["912934567", "123456789"] },
  { name: "EIN", check: isEin, right: ["911144442"], isTight: false, wrong: ["071144442"] },
  { name: "routing number", check: isAba, right: ["111000025", "122105155"], wrong: ["112000025"] },
  { name: "NPI", check: isNpi, right: ["1234567893", "1245319599"] },
  {
    name: "MBI",
    check: isMbi,
    right: ["1EG4TE5MK73", "1EG4TE5MK72"],
    isTight: false,
    wrong: ["1SG4TE5MK73"],
  },
  { name: "Canadian SIN", check: isSin, right: ["123456782"], wrong: ["999999999", "823456785"] },
]);
