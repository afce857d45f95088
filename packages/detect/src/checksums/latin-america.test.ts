import {
  isCbu,
  isClabe,
  isCuit,
  isCurp,
  isDominicanCedula,
  isEcuadorCedula,
  isEcuadorRuc,
  isNit,
  isNss,
  isParaguayRuc,
  isPeruRuc,
  isRfc,
  isRif,
  isRut,
  isUruguayCi,
  isUruguayRut,
} from "./latin-america.ts";
import { testPublished } from "./testing/published.ts";

// From the documentation of python-stdnum and of the tax authorities (SAT, AFIP, SII, DIAN, SUNAT, DGI, SRI, SET, SENIAT).
testPublished([
  {
    name: "CURP",
    check: isCurp,
    right: ["BOXW310820HNERXN09", "HEGG560427MVZRRL04", "BEML920313HMCLNS09"],
    wrong: ["BOXW310820HNERXN08"],
  },
  { name: "RFC", check: isRfc, right: ["GODE561231GR8", "MAB9307148T4"], wrong: ["VACE460910SX6"] },
  {
    name: "CLABE",
    check: isClabe,
    right: ["032180000118359719", "002010077777777771", "646180157000000004"],
  },
  { name: "NSS", check: isNss, right: ["12345678903"] },
  { name: "CUIT", check: isCuit, right: ["20055361682", "20123456786"], wrong: ["20267565392"] },
  { name: "CBU", check: isCbu, right: ["2850590940090418135201"], wrong: ["2810590940090418135201"] },
  { name: "RUT", check: isRut, right: ["760864285", "125319092", "306869574"], wrong: ["125319093"] },
  { name: "NIT", check: isNit, right: ["2131234321", "8001972684"], wrong: ["2131234325"] },
  { name: "Peruvian RUC", check: isPeruRuc, right: ["20512333797", "20100070970"], wrong: ["20512333798"] },
  { name: "Uruguayan CI", check: isUruguayCi, right: ["12345672", "19119365"] },
  {
    name: "Uruguayan RUT",
    check: isUruguayRut,
    right: ["211003420017", "211406340011"],
    wrong: ["210303670014"],
  },
  {
    name: "Ecuadorian cédula",
    check: isEcuadorCedula,
    right: ["1714307103", "1710034065"],
    wrong: ["1714307104"],
  },
  {
    name: "Ecuadorian RUC",
    check: isEcuadorRuc,
    right: ["1792060346001", "1790011674001", "1714307103001"],
    isTight: false,
    wrong: ["1763154690001"],
  },
  { name: "Paraguayan RUC", check: isParaguayRuc, right: ["800280610", "800000358"] },
  { name: "RIF", check: isRif, right: ["V114702834", "J000029679"], wrong: ["V114702833"] },
  {
    name: "Dominican cédula",
    check: isDominicanCedula,
    right: ["00113918205", "22400022111"],
    wrong: ["00113918204"],
  },
]);
