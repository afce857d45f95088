import { isAccessKey, isArrecadacao, isBoleto } from "../../src/checksums/brazil.ts";
import { crc16 } from "../../src/checksums/crc.ts";
import { isIccid } from "../../src/checksums/devices.ts";
import { isIban } from "../../src/checksums/iban.ts";
import { isVat } from "../../src/checksums/vat.ts";
import type { CodeRule, NumberRule } from "../../src/detector.ts";
import { catalogue } from "../../src/detectors/catalogue.ts";
import { checksummed } from "../../src/detectors/samples.ts";

export type Random = () => number;

/** Repeatable numbers in [0, 1): mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const DIGITS = "0123456789";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MIXED = `${LETTERS}abcdefghijklmnopqrstuvwxyz${DIGITS}`;

function pick<T>(random: Random, from: ArrayLike<T>): T {
  return from[Math.floor(random() * from.length)]!;
}

function text(random: Random, length: number, alphabet: string): string {
  return Array.from({ length }, () => pick(random, alphabet)).join("");
}

function fill(random: Random, shape: string, digitsOnly: boolean): string {
  if (digitsOnly) return shape.replace(/\d+/g, (count) => text(random, Number(count), DIGITS));
  return [...shape]
    .map(
      (kind) =>
        ({
          9: () => pick(random, DIGITS),
          A: () => pick(random, LETTERS),
          "*": () => pick(random, DIGITS + DIGITS + LETTERS),
        })[kind]?.() ?? kind,
    )
    .join("");
}

/** What a slot stands for: a detector whose rule makes values, and whether a check digit holds them. */
export interface Slot {
  readonly make: (random: Random) => string;
  readonly checked: boolean;
  readonly numeric: boolean;
}

function ofDetector(id: string, shapeAt?: (random: Random) => number): Slot {
  const rule = catalogue.find((detector) => detector.id === id)!.rule as NumberRule | CodeRule;
  const numeric = rule.kind === "number";
  const shapes: readonly string[] = rule.kind === "number" ? rule.formats : rule.shapes;
  const make = (random: Random): string => {
    for (;;) {
      const value = fill(random, shapes[shapeAt?.(random) ?? 0]!, numeric);
      if (rule.validate?.(value.replace(/[^A-Za-z0-9]/g, "")) ?? true) return value;
    }
  };
  return { make, checked: rule.validate !== undefined && rule.confidence === undefined, numeric };
}

// Slips and keys pass too rarely to be drawn; their check digits are put in one by one.
function repaired(
  id: string,
  check: (digits: string) => boolean,
  places: readonly number[],
  seed: (random: Random) => string,
): Slot {
  const make = (random: Random): string => {
    for (;;) {
      const digits = [...seed(random)];
      if (search(digits, places, 0, check)) return regroup(digits.join(""), id);
    }
  };
  return { make, checked: true, numeric: true };
}

function search(
  digits: string[],
  places: readonly number[],
  at: number,
  check: (digits: string) => boolean,
): boolean {
  if (at === places.length) return check(digits.join(""));
  for (const digit of DIGITS) {
    digits[places[at]!] = digit;
    if (search(digits, places, at + 1, check)) return true;
  }
  return false;
}

function regroup(digits: string, id: string): string {
  const format = (catalogue.find((detector) => detector.id === id)!.rule as NumberRule).formats[0];
  let at = 0;
  return format.replace(/\d+/g, (count) => {
    at += Number(count);
    return digits.slice(at - Number(count), at);
  });
}

function simple(make: (random: Random) => string): Slot {
  return { make, checked: false, numeric: false };
}

const CARD_STARTS = ["4539", "4916", "5234", "5555", "2271", "6362", "6504", "3714", "6011", "5067"];

function card(random: Random): string {
  const start = pick(random, CARD_STARTS);
  const length = start.startsWith("37") ? 15 : 16;
  let value = start + text(random, length - 5, DIGITS);
  let sum = 0;
  for (let index = 0; index < value.length; index++) {
    const digit = Number(value[value.length - 1 - index]);
    sum += index % 2 === 0 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  value += String((10 - (sum % 10)) % 10);
  return length === 15
    ? value.replace(/(.{4})(.{6})(.{5})/, "$1 $2 $3")
    : value.replace(/(.{4})(?=.)/g, "$1 ");
}

function iban(random: Random): string {
  const country = pick(random, ["ES", "PT", "DE", "FR", "BR", "GB"]);
  const bodies: Record<string, string> = {
    ES: text(random, 20, DIGITS),
    PT: text(random, 21, DIGITS),
    DE: text(random, 18, DIGITS),
    FR: text(random, 23, DIGITS),
    BR: `${text(random, 23, DIGITS)}C1`,
    GB: `NWBK${text(random, 14, DIGITS)}`,
  };
  for (let check = 2; check < 99; check++) {
    const value = `${country}${String(check).padStart(2, "0")}${bodies[country]}`;
    if (isIban(value)) return value.replace(/(.{4})(?=.)/g, "$1 ");
  }
  return iban(random);
}

function emv(random: Random): string {
  const key = `+55119${text(random, 8, DIGITS)}`;
  const account = `0014br.gov.bcb.pix01${String(key.length).padStart(2, "0")}${key}`;
  const body = `00020126${account.length}${account}52040000530398654${pick(random, ["0510.00", "0545.90"])}5802BR5909LOJA LUME6008SAOPAULO62070503***6304`;
  return body + crc16(body).toString(16).toUpperCase().padStart(4, "0");
}

// The checksum of an invented address need not hold: the form is what the finder reads.
function wallet(random: Random): string {
  return `bc1q${text(random, 38, "qpzry9x8gf2tvdw0s3jn54khce6mua7l")}`;
}

const NAMES = [
  "ana.limao",
  "juliana_p",
  "joao77",
  "maria-jose",
  "bob.k",
  "soporte.ana",
  "l.quintero",
  "tess42",
  "contato",
  "r.okonkwo",
];
const DOMAINS = [
  "gmail.com",
  "hotmail.com",
  "exemplo.com.br",
  "example.org",
  "empresa.com.mx",
  "outlook.es",
  "sapo.pt",
  "acme.io",
];

function email(random: Random): string {
  return `${pick(random, NAMES)}@${pick(random, DOMAINS)}`;
}

const SPOKEN = { pt: ["arroba", "ponto"], en: ["at", "dot"], es: ["arroba", "punto"] } as const;

function phone(language: "pt" | "en" | "es", random: Random): string {
  const d = (count: number): string => text(random, count, DIGITS);
  const forms = {
    pt: () =>
      pick(random, [
        `(${pick(random, ["11", "21", "31", "48", "85"])}) 9${d(4)}-${d(4)}`,
        `+55 ${pick(random, ["11", "41", "62"])} 9${d(4)}-${d(4)}`,
        `${pick(random, ["11", "19", "71"])}9${d(8)}`,
      ]),
    en: () =>
      pick(random, [`(415) 555-01${d(2)}`, `+1 212-555-01${d(2)}`, `503-555-01${d(2)}`, `+44 7911 1${d(5)}`]),
    es: () =>
      pick(random, [
        `6${d(2)} ${d(3)} ${d(3)}`,
        `+34 6${d(2)} ${d(3)} ${d(3)}`,
        `+52 55 4${d(3)} ${d(4)}`,
        `6${d(8)}`,
      ]),
  };
  return forms[language]();
}

const WORDS = ["Verao", "flor", "Casa", "sunny", "Toro", "perro", "Lobo", "blue", "Maria", "kaffee"];

function password(random: Random): string {
  const word = pick(random, WORDS);
  return pick(random, [
    `${word}@${text(random, 4, DIGITS)}`,
    `${word}${text(random, 3, DIGITS)}!`,
    `${word.toLowerCase()}${text(random, 4, DIGITS)}`,
    `${text(random, 9, MIXED)}7x`,
    `${word}#${word.toLowerCase()}9`,
  ]);
}

const of = (id: string): Slot => ofDetector(`government-id/${id}`);
const digits = (count: number): Slot =>
  simple((random) => pick(random, "123456789") + text(random, count - 1, DIGITS));

/** Slots of one language's carriers. */
export function slots(language: "pt" | "en" | "es"): Readonly<Record<string, Slot>> {
  const [at, dot] = SPOKEN[language];
  return {
    cpf: of("br-cpf"),
    cnpj: of("br-cnpj"),
    "cnpj-letters": of("br-cnpj-letters"),
    cnh: of("br-cnh"),
    titulo: of("br-titulo"),
    pis: of("br-pis"),
    renavam: of("br-renavam"),
    cns: ofDetector("health/br-cns"),
    cnj: of("br-court-case"),
    "pt-nif": of("pt-nif"),
    niss: of("pt-niss"),
    rg: of("br-rg"),
    boleto: repaired(
      "payment/br-boleto",
      isBoleto,
      [9, 20, 31, 32],
      (random) => `0019${text(random, 29, DIGITS)}${text(random, 14, DIGITS)}`,
    ),
    arrecadacao: repaired(
      "payment/br-arrecadacao",
      isArrecadacao,
      [11, 23, 35, 47],
      (random) => `836${text(random, 45, DIGITS)}`,
    ),
    nfe: repaired(
      "organization/br-nfe-key",
      isAccessKey,
      [43],
      (random) => `3526${pick(random, ["01", "07", "11"])}${text(random, 38, DIGITS)}`,
    ),
    card: { make: card, checked: true, numeric: true },
    iban: { make: iban, checked: true, numeric: false },
    cvv: digits(3),
    pin: digits(4),
    otp: simple((random) =>
      pick(random, [text(random, 6, DIGITS), `${text(random, 3, DIGITS)} ${text(random, 3, DIGITS)}`]),
    ),
    "otp-skip": digits(6),
    expiry: simple(
      (random) => `${pick(random, ["01", "04", "09", "12"])}/${pick(random, ["27", "29", "2030"])}`,
    ),
    phone: simple((random) => phone(language, random)),
    email: simple(email),
    password: simple(password),
    "password-skip": simple(password),
    "email-spelled": simple((random) =>
      email(random)
        .replace("@", ` ${at} `)
        .replaceAll(".", ` ${dot} `)
        .replaceAll("_", "")
        .replaceAll("-", ""),
    ),
    pix: simple((random) =>
      [
        text(random, 8, "0123456789abcdef"),
        text(random, 4, "0123456789abcdef"),
        `4${text(random, 3, "0123456789abcdef")}`,
        `a${text(random, 3, "0123456789abcdef")}`,
        text(random, 12, "0123456789abcdef"),
      ].join("-"),
    ),
    emv: simple(emv),
    cep: simple(
      (random) => `${pick(random, "12345678")}${text(random, 4, DIGITS)}-${text(random, 3, DIGITS)}`,
    ),
    agency: digits(4),
    account: simple((random) => `${text(random, 6, DIGITS)}-${pick(random, DIGITS)}`),
    passport: simple((random) => text(random, 2, LETTERS) + text(random, 6, DIGITS)),
    plate: ofDetector("government-id/br-plate"),
    ip: simple((random) => `203.0.113.${1 + Math.floor(random() * 250)}`),
    imei: ofDetector("network/imei", () => 1),
    iccid: {
      make: (random) => {
        for (;;) {
          const value = `8955${text(random, 15, DIGITS)}`;
          if (isIccid(value)) return value;
        }
      },
      checked: true,
      numeric: true,
    },
    reset: simple((random) => `https://conta.exemplo.com/reset?token=${text(random, 28, MIXED)}`),
    apikey: simple((random) => `${text(random, 15, MIXED)}7${text(random, 15, MIXED)}3q`),
    github: simple(() => checksummed("ghp_", 30)),
    aws: simple((random) => `AKIA${text(random, 16, LETTERS)}`),
    jwt: simple(
      (random) => `eyJ${text(random, 17, MIXED)}.eyJ${text(random, 40, MIXED)}.${text(random, 43, MIXED)}`,
    ),
    ssn: of("us-ssn"),
    itin: of("us-itin"),
    ein: of("us-ein"),
    aba: ofDetector("payment/us-routing"),
    nino: of("uk-nino"),
    nhs: ofDetector("health/uk-nhs"),
    utr: of("uk-utr"),
    sort: simple(
      (random) => `${text(random, 2, DIGITS)}-${text(random, 2, DIGITS)}-${text(random, 2, DIGITS)}`,
    ),
    sin: of("ca-sin"),
    npi: ofDetector("health/us-npi"),
    mbi: ofDetector("health/us-mbi"),
    licence: simple((random) => pick(random, LETTERS) + text(random, 8, DIGITS)),
    "licence-skip": digits(7),
    uklicence: of("uk-driving-licence"),
    vin: ofDetector("network/vin"),
    zip: simple((random) => pick(random, "123456789") + text(random, 4, DIGITS)),
    ukpost: simple(
      (random) =>
        `${pick(random, ["SW1A", "M1", "EH12", "LS1"])} ${pick(random, DIGITS)}${text(random, 2, "ABDEFGHJ")}`,
    ),
    vat: {
      make: (random) => {
        for (;;) {
          const value = `DE${text(random, 9, DIGITS)}`;
          if (isVat(value)) return value;
        }
      },
      checked: true,
      numeric: false,
    },
    steuer: of("de-tax-id"),
    bsn: of("nl-bsn"),
    pesel: of("pl-pesel"),
    cf: of("it-codice-fiscale"),
    nir: ofDetector("health/fr-nir"),
    personnummer: of("se-personnummer"),
    pps: of("ie-pps"),
    hetu: of("fi-hetu"),
    wallet: simple(wallet),
    mac: simple((random) =>
      Array.from({ length: 6 }, () => `${pick(random, "abcdef")}${pick(random, DIGITS)}`).join(":"),
    ),
    bic: simple(
      (random) =>
        `${text(random, 4, LETTERS)}${pick(random, ["ES", "BR", "GB", "US"])}${text(random, 2, LETTERS)}`,
    ),
    dni: of("es-nif"),
    nie: of("es-nie"),
    cif: of("es-cif"),
    nuss: of("es-nuss"),
    ccc: ofDetector("payment/es-ccc"),
    cups: ofDetector("payment/es-cups"),
    esplate: of("es-plate"),
    curp: of("mx-curp"),
    rfc: of("mx-rfc"),
    clabe: ofDetector("payment/mx-clabe"),
    nss: ofDetector("health/mx-nss"),
    ine: of("mx-voter-key"),
    cuit: of("ar-cuit"),
    cbu: ofDetector("payment/ar-cbu"),
    ardni: of("ar-dni"),
    rut: of("cl-rut-digits"),
    nit: of("co-nit"),
    cedula: of("co-cedula"),
    ruc: of("pe-ruc"),
    ecced: of("ec-cedula"),
    uyci: of("uy-ci"),
    rif: of("ve-rif"),
    docedula: of("do-cedula"),
    cp: digits(5),
  };
}
