import {
  isAccessKey,
  isArrecadacao,
  isBoleto,
  isCnh,
  isCnpj,
  isCnpjWithLetters,
  isCns,
  isCourtCase,
  isCpf,
  isPis,
  isRenavam,
  isTitulo,
} from "./brazil.ts";
import { testPublished } from "./testing/published.ts";

// From the documentation of python-stdnum, validation-br, brado and brazilian-utils, the Receita's note on letters in
// the CNPJ, Febraban's and Banco do Brasil's layouts of slips and the taxpayer's manual of the NF-e.
testPublished([
  {
    name: "CPF",
    check: isCpf,
    right: ["39053344705", "11144477735", "52998224725"],
    wrong: ["23100299900", "11111111111"],
  },
  {
    name: "CNPJ",
    check: isCnpj,
    right: ["16727230000197", "11222333000181", "11444777000161"],
    wrong: ["16727230000198"],
  },
  {
    name: "CNPJ with letters",
    check: isCnpjWithLetters,
    right: ["12ABC34501DE35"],
    wrong: ["12ABC34501DE36"],
  },
  { name: "CNH", check: isCnh, right: ["62472927637", "69044271146", "84718735264"] },
  { name: "título de eleitor", check: isTitulo, right: ["743650641660", "004356870906", "690847092828"] },
  { name: "PIS", check: isPis, right: ["71282677380", "23795126955", "40865658047"] },
  { name: "RENAVAM", check: isRenavam, right: ["00639884962", "86769597308"] },
  {
    name: "CNS",
    check: isCns,
    right: ["144082627260004", "898000000043208", "706802155455220"],
    wrong: ["123456789000001"],
  },
  {
    name: "boleto",
    check: isBoleto,
    right: [
      "00190500954014481606906809350314337370000000100",
      "00190000090114971860168524522114675860000102656",
      "34191790010104351004791020150008291070026000",
    ],
    isTight: false,
    wrong: ["00190500954014481606906809350314437370000000100"],
  },
  {
    name: "arrecadação",
    check: isArrecadacao,
    right: [
      "836400000011331201380002812884627116080136181551",
      "846700000017435900240209024050002435842210108119",
      "858900000204000003281833240720183105618666712531",
    ],
  },
  {
    name: "NF-e key",
    check: isAccessKey,
    right: ["52060433009911002506550120000007800267301615", "35180834128745000152550010000476491552806942"],
  },
  {
    name: "court case",
    check: isCourtCase,
    right: ["00020802520125150049", "00013276420188260158"],
    isTight: false,
    wrong: ["00020812520125150049"],
  },
]);
