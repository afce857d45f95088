import { readFileSync } from "node:fs";
import { COMMON, NAME } from "../src/names/classes.ts";
import { fold, readClasses, readWordsOf } from "./gazetteers.ts";
import type { Random } from "./random.ts";

/** A text with the places of the names in it. */
export interface Example {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

type Tongue = "pt" | "es" | "en";
const TONGUES: readonly Tongue[] = ["pt", "es", "en"];

const given = byTongue("given");
const surname = byTongue("surname");
const classes = readClasses();
const ambiguous = [...classes]
  .filter(([, bits]) => (bits & NAME) !== 0 && (bits & COMMON) !== 0)
  .map(([word]) => word);
const ambiguousGiven = {
  pt: given.pt.filter((word) => ambiguous.includes(fold(word))),
  es: given.es.filter((word) => ambiguous.includes(fold(word))),
  en: given.en.filter((word) => ambiguous.includes(fold(word))),
};
const places = sectionOf("place");
const brands = sectionOf("brand");

const COMPANY_TAILS = {
  pt: [
    "Ltda",
    "S.A.",
    "ME",
    "Eireli",
    "Comércio",
    "Transportes",
    "Auto Peças",
    "Móveis",
    "Materiais de Construção",
    "e Filhos Ltda",
  ],
  es: [
    "S.A. de C.V.",
    "S.L.",
    "SAS",
    "e Hijos S.A.",
    "Hermanos S.L.",
    "Distribuciones",
    "Seguros",
    "Consultores",
  ],
  en: [
    "Inc.",
    "LLC",
    "Ltd",
    "& Sons",
    "Group",
    "Logistics",
    "Motors",
    "Holdings plc",
    "and Partners",
    "Consulting",
  ],
};
const COMPANY_HEADS = {
  pt: [
    "Padaria",
    "Transportadora",
    "Loja",
    "Construtora",
    "Banco",
    "Farmácia",
    "Supermercado",
    "Grupo",
    "Clínica",
  ],
  es: ["Grupo", "Ferretería", "Banco", "Farmacia", "Inmobiliaria", "Transportes", "Tienda", "Editorial"],
  en: ["Bank of", "The", "Team", "Hotel", "Studio"],
};
const PRODUCTS = {
  pt: ["geladeira", "celular", "notebook", "sofá", "tênis", "ventilador", "fogão"],
  es: ["lavadora", "celular", "portátil", "sofá", "nevera", "cama"],
  en: ["laptop", "router", "phone", "sofa", "jacket", "kettle"],
};
const MONTHS = {
  pt: [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
  ],
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
const STREETS = {
  pt: ["Rua", "Av.", "Avenida", "Travessa", "Alameda", "Estrada", "R."],
  es: ["Calle", "C/", "Avenida", "Av.", "Carrera", "Paseo", "Plaza"],
  en: ["Street", "St", "Road", "Rd", "Avenue", "Ave", "Lane", "Drive", "Close"],
};

const tails = tailsByTongue();

/** Endless variety from the templates beside this file; `count` examples, the same for the same random source. */
export function generate(count: number, random: Random): Example[] {
  const withNames = Object.fromEntries(TONGUES.map((tongue) => [tongue, templatesOf(tongue)])) as Record<
    Tongue,
    string[]
  >;
  const benign = templatesOf("benign");
  return Array.from({ length: count }, () => {
    const tongue = random.pick(TONGUES);
    const pieces: string[] = [];
    const size = random.pick([1, 1, 1, 2, 2, 3]);
    for (let piece = 0; piece < size; piece++) {
      pieces.push(random.pick(random.chance(0.55) ? withNames[tongue] : benign));
    }
    return restyle(fill(pieces.join(random.pick([" ", ". ", "\n", ", ", "\n\n"])), tongue, random), random);
  });
}

function fill(template: string, tongue: Tongue, random: Random): Example {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  const whole = template.replaceAll("{tail}", () => random.pick(tails[tongue]));
  for (const piece of whole.split(/(\{\w+\})/)) {
    const value = slotValue(piece, tongue, random);
    // Benign lines write {_n}: in a company, a school or a product the same words are not a person.
    if (/^\{[nfs]\}$/.test(piece)) spans.push({ start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text, spans };
}

function slotValue(piece: string, tongue: Tongue, random: Random): string {
  switch (piece) {
    case "{n}":
      return personName(tongue, random);
    case "{f}":
    case "{_f}":
      return firstName(tongue, random);
    case "{s}":
    case "{_s}":
      return lastName(tongue, random);
    case "{_n}":
      return `${firstName(tongue, random)} ${lastName(tongue, random)}`;
    case "{co}":
      return company(tongue, random);
    case "{ad}":
      return address(tongue, random);
    case "{pl}":
      return capitalise(random.pick(places));
    case "{br}":
      return capitalise(random.pick(brands));
    case "{pr}":
      return random.pick(PRODUCTS[tongue]);
    case "{mo}":
      return random.pick(MONTHS[tongue]);
    case "{x}":
      return inventedWord(random);
    case "{X}":
      return random.chance(0.5) ? acronym(random) : inventedWord(random).toUpperCase();
    case "{W}":
      return capitalise(random.pick(ambiguous));
    case "{w}":
      return random.pick(ambiguous);
    case "{num}":
      return String(Math.floor(random.next() * 9e6));
    case "{dt}":
      return `${1 + Math.floor(random.next() * 28)}/${1 + Math.floor(random.next() * 12)}/2026`;
    default:
      return piece;
  }
}

function acronym(random: Random): string {
  const letters = Array.from({ length: 2 + Math.floor(random.next() * 3) }, () =>
    String.fromCharCode(65 + Math.floor(random.next() * 26)),
  );
  return letters.join("");
}

// The name of nothing anybody knows: a product, a company, a system.
function inventedWord(random: Random): string {
  const syllables = Array.from({ length: 1 + Math.floor(random.next() * 3) }, () => {
    return (
      random.pick("b br c cl d dr f g gr k l m n p pl r s st t tr v x z".split(" ")) +
      random.pick("a e i o u ai io ea".split(" "))
    );
  });
  const word = capitalise(
    syllables.join("") + random.pick(["", "", "n", "x", "r", "s", "tec", "pay", "net", "go", "ly", "flex"]),
  );
  return random.chance(0.15) ? word + capitalise(random.pick(["box", "pay", "hub", "net", "cash"])) : word;
}

function personName(tongue: Tongue, random: Random): string {
  const first = () => firstName(tongue, random);
  const last = () => lastName(tongue, random);
  const letter = () => String.fromCharCode(65 + Math.floor(random.next() * 26));
  const joiner = () =>
    random.pick(
      {
        pt: ["de", "da", "dos", "do", "e"],
        es: ["de", "de la", "del", "y", "de los"],
        en: ["van", "de", "von", "van der"],
      }[tongue],
    );
  const forms: (() => string)[] = [
    first,
    () => `${first()} ${last()}`,
    () => `${first()} ${last()}`,
    () => `${first()} ${last()} ${last()}`,
    () => `${first()} ${first()} ${last()}`,
    () => `${first()} ${joiner()} ${last()}`,
    () => `${first()} ${last()} ${joiner()} ${last()}`,
    () => `${first()} ${first()}`,
    () => `${first()} ${letter()}. ${last()}`,
    () => `${first()} ${letter()} ${last()}`,
    () => `${letter()}. ${letter()}. ${last()}`,
    () => `${letter()}. ${last()}`,
    () => `${first()} ${last()}-${last()}`,
    () => `${first()}-${first()} ${last()}`,
    () =>
      `${first()} ${last()} ${random.pick(tongue === "en" ? ["Jr", "III", "Jr."] : ["Neto", "Filho", "Júnior"])}`,
    () => `${first()} ${first()} ${last()} ${last()}`,
    () => `${first()} ${random.pick(["O'", "D'", "Mc", "Mac", "El ", "Al-"])}${last()}`,
    () => `${last()} ${first()}`,
  ];
  const weights = [
    5,
    8,
    8,
    tongue === "en" ? 1 : 6,
    2,
    2,
    tongue === "pt" ? 3 : 1,
    2,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    2,
    1,
    1,
  ];
  const bag = forms.flatMap((form, index) => Array.from({ length: weights[index]! }, () => form));
  return random.pick(bag)();
}

function firstName(tongue: Tongue, random: Random): string {
  if (random.chance(0.18)) return capitalise(random.pick(ambiguousGiven[tongue]));
  return capitalise(
    random.pick(
      random.chance(0.12) ? given.world : random.chance(0.08) ? given[random.pick(TONGUES)] : given[tongue],
    ),
  );
}

function lastName(tongue: Tongue, random: Random): string {
  return capitalise(
    random.pick(
      random.chance(0.15)
        ? surname.world
        : random.chance(0.08)
          ? surname[random.pick(TONGUES)]
          : surname[tongue],
    ),
  );
}

function company(tongue: Tongue, random: Random): string {
  const core = random.chance(0.5) ? lastName(tongue, random) : firstName(tongue, random);
  if (random.chance(0.5)) return `${core} ${random.pick(COMPANY_TAILS[tongue])}`;
  return `${random.pick(COMPANY_HEADS[tongue])} ${core}`;
}

function address(tongue: Tongue, random: Random): string {
  const number = 1 + Math.floor(random.next() * 3000);
  const core = random.chance(0.5)
    ? `${firstName(tongue, random)} ${lastName(tongue, random)}`
    : lastName(tongue, random);
  const place = capitalise(random.pick(places));
  if (tongue === "en") return `${number} ${lastName(tongue, random)} ${random.pick(STREETS.en)}, ${place}`;
  return `${random.pick(STREETS[tongue])} ${core}, ${number}, ${place}`;
}

function restyle(example: Example, random: Random): Example {
  if (example.spans.length === 0 && random.chance(0.25))
    return { ...example, text: respell(example.text, random) };
  if (example.spans.length > 0 && random.chance(0.07)) return stressNames(example);
  const roll = random.next();
  if (roll < 0.45) return example;
  if (roll < 0.85) return { ...example, text: example.text.toLowerCase() };
  const upper = example.text.toUpperCase();
  return upper.length === example.text.length ? { ...example, text: upper } : example;
}

// «o titular JOSÉ DA SILVA pediu»: forms and contracts write the name alone in capitals.
function stressNames(example: Example): Example {
  let text = example.text;
  for (const { start, end } of example.spans) {
    const upper = text.slice(start, end).toUpperCase();
    if (upper.length === end - start) text = text.slice(0, start) + upper + text.slice(end);
  }
  return { ...example, text };
}

// Headings and stressed words: capitals that mean nothing.
function respell(text: string, random: Random): string {
  const isHeading = random.chance(0.5);
  return text.replace(/\p{L}+/gu, (word) => {
    if (isHeading) return random.chance(0.85) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    const roll = random.next();
    if (roll < 0.12) return word.toUpperCase();
    return roll < 0.25 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

function tailsByTongue(): Record<Tongue, string[]> {
  const lines = readFileSync(new URL("./templates/tails.txt", import.meta.url), "utf8").split("\n");
  const of = (tongue: Tongue) =>
    lines.filter((line) => line.startsWith(`${tongue}: `)).map((line) => line.slice(4));
  return { pt: of("pt"), es: of("es"), en: of("en") };
}

function templatesOf(name: string): string[] {
  const text = readFileSync(new URL(`./templates/${name}.txt`, import.meta.url), "utf8");
  const lines = text
    .split("\n")
    .filter(Boolean)
    .map((line) => line.replaceAll("\\n", "\n"));
  return name === "benign" ? lines.map((line) => line.replace(/\{([nfs])\}/g, "{_$1}")) : lines;
}

function capitalise(word: string): string {
  return word.replace(
    /(^|[\s'-])(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function byTongue(kind: string): Record<Tongue | "world", string[]> {
  return {
    pt: readWordsOf(`${kind}-pt.txt`),
    es: readWordsOf(`${kind}-es.txt`),
    en: readWordsOf(`${kind}-en.txt`),
    world: readWordsOf(`${kind}-world.txt`),
  };
}

function sectionOf(name: string): string[] {
  const lines = readFileSync(new URL("./gazetteers/context.txt", import.meta.url), "utf8").split("\n");
  return lines[lines.indexOf(`# ${name}`) + 1]!.split(" ");
}
