import { randomInt } from "node:crypto";
import type { Language } from "@atalaia/contract";
import type { FieldKind } from "./field-kinds.ts";

interface People {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Family names of both parents, as Portuguese and Spanish give them. */
  readonly families: 1 | 2;
  readonly streets: readonly string[];
  readonly towns: readonly string[];
  readonly notes: readonly string[];
  /** Country code and an area that is not handed out to anybody; `#` is any digit. */
  readonly phones: readonly string[];
  /** Street, number and town, as the language writes them. */
  readonly address: (street: string, number: number, town: string) => string;
}

/**
 * What decoys are made of. Telephone areas: 23, 29, 36 and 52 are none of Anatel's area codes; no Spanish number begins
 * with 4; 370 to 379 are set aside in the North American plan. Nobody has these numbers.
 */
const people: Readonly<Record<Language, People>> = {
  "pt-BR": {
    given: [
      "Ana Beatriz",
      "Bruno",
      "Camila",
      "Diego",
      "Eduarda",
      "Felipe",
      "Gabriela",
      "Henrique",
      "Isabela",
      "João Pedro",
      "Larissa",
      "Marcelo",
      "Natália",
      "Otávio",
      "Patrícia",
      "Rafael",
      "Renata",
      "Sérgio",
      "Tatiane",
      "Vinícius",
    ],
    family: [
      "Almeida",
      "Barbosa",
      "Cardoso",
      "Cavalcanti",
      "Duarte",
      "Farias",
      "Gonçalves",
      "Lacerda",
      "Macedo",
      "Nogueira",
      "Pacheco",
      "Queiroz",
      "Ramalho",
      "Siqueira",
      "Teixeira",
      "Vasconcelos",
    ],
    families: 2,
    streets: [
      "Rua das Palmeiras",
      "Avenida Brasil",
      "Rua Sete de Setembro",
      "Rua Quinze de Novembro",
      "Rua São João",
      "Avenida Getúlio Vargas",
    ],
    towns: ["Campinas - SP", "Niterói - RJ", "Londrina - PR", "Contagem - MG", "Olinda - PE", "Pelotas - RS"],
    notes: [
      "Prefere contato por e-mail.",
      "Entregar na portaria.",
      "Pediu nota fiscal no CPF.",
      "Ligar só à tarde.",
    ],
    phones: ["+55 23 9####-####", "+55 29 9####-####", "+55 36 9####-####", "+55 52 9####-####"],
    address: (street, number, town) => `${street}, ${number}, ${town}`,
  },
  en: {
    given: [
      "Abigail",
      "Benjamin",
      "Charlotte",
      "Dylan",
      "Eleanor",
      "Frederick",
      "Grace",
      "Harriet",
      "Isaac",
      "Jasmine",
      "Kieran",
      "Lucy",
      "Matthew",
      "Naomi",
      "Oliver",
      "Phoebe",
      "Rebecca",
      "Samuel",
      "Theresa",
      "Victor",
    ],
    family: [
      "Ashworth",
      "Bennett",
      "Carmichael",
      "Dawson",
      "Ellison",
      "Fairbanks",
      "Goodwin",
      "Hargreaves",
      "Kendall",
      "Lockwood",
      "Merriweather",
      "Norris",
      "Pemberton",
      "Radcliffe",
      "Sheridan",
      "Whitaker",
    ],
    families: 1,
    streets: ["Maple Street", "Church Road", "Station Road", "Oak Avenue", "Mill Lane", "Park Drive"],
    towns: ["Springfield", "Fairview", "Kingston", "Ashford", "Milton", "Newport"],
    notes: [
      "Prefers e-mail.",
      "Leave at the front desk.",
      "Gate code changed in spring.",
      "Calls back after five.",
    ],
    phones: ["+1 372 ###-####", "+1 374 ###-####", "+1 376 ###-####", "+1 379 ###-####"],
    address: (street, number, town) => `${number} ${street}, ${town}`,
  },
  es: {
    given: [
      "Adriana",
      "Borja",
      "Carmen",
      "Daniel",
      "Elena",
      "Fernando",
      "Gloria",
      "Hugo",
      "Inés",
      "Javier",
      "Lucía",
      "Marcos",
      "Nuria",
      "Óscar",
      "Paula",
      "Raúl",
      "Silvia",
      "Tomás",
      "Verónica",
      "Ximena",
    ],
    family: [
      "Aguirre",
      "Benítez",
      "Castellanos",
      "Delgado",
      "Echeverría",
      "Figueroa",
      "Gallardo",
      "Herrero",
      "Ibáñez",
      "Lozano",
      "Montero",
      "Navarrete",
      "Olivares",
      "Peralta",
      "Rivas",
      "Villanueva",
    ],
    families: 2,
    streets: [
      "Calle Mayor",
      "Calle del Carmen",
      "Avenida de la Constitución",
      "Calle Real",
      "Paseo de la Estación",
      "Calle San Juan",
    ],
    towns: ["Valladolid", "Albacete", "Logroño", "Huelva", "Castellón", "Jaén"],
    notes: [
      "Prefiere que le escriban.",
      "Dejar el paquete en conserjería.",
      "Pide siempre factura.",
      "Llamar después de las cinco.",
    ],
    phones: ["+34 4## ### ###"],
    address: (street, number, town) => `${street} ${number}, ${town}`,
  },
};

/**
 * Where most people's mail is. The provider gives out no name with an underscore, so that the address cannot be
 * anybody's; masked it looks like everybody's.
 */
const provider = "gmail.com";

export interface Decoy {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export function inventPerson(language: Language): Decoy {
  const { given, family, families, phones } = people[language];
  const first = pick(given);
  const last = Array.from({ length: families }, () => pick(family));
  const local = [first.split(" ")[0]!, last[0]!].map(plain).join("_");
  return {
    name: [first, ...new Set(last)].join(" "),
    email: `${local}${randomInt(60, 100)}@${provider}`,
    phone: withDigits(pick(phones)),
  };
}

/** A value of its kind that is nobody's: `like` is a real one whose outline, and nothing else, is taken. */
export function inventValue(kind: FieldKind, language: Language, like: string): string {
  const { streets, towns, notes, address } = people[language];
  switch (kind) {
    case "date":
      return inventDate(like);
    case "address":
      return address(pick(streets), randomInt(1, 2_400), pick(towns));
    case "text":
      return pick(notes);
    default:
      return outlineOf(like);
  }
}

/** Other digits and letters in the same places: the length, the points and the case of the desk's own numbers. */
export function outlineOf(like: string): string {
  return like
    .replace(/\d/g, () => String(randomInt(10)))
    .replace(/[A-Z]/g, () => String.fromCharCode(65 + randomInt(26)))
    .replace(/[a-z]/g, () => String.fromCharCode(97 + randomInt(26)));
}

/** Within a few years of the real one, as people of one desk are alike. */
function inventDate(like: string): string {
  const at = Date.parse(like) + randomInt(-1_500, 1_500) * 86_400_000;
  return new Date(Math.min(at, Date.now())).toISOString().slice(0, 10);
}

function withDigits(pattern: string): string {
  return pattern.replace(/#/g, () => String(randomInt(10)));
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\P{ASCII}/gu, "")
    .toLowerCase();
}

function pick<Item>(from: readonly Item[]): Item {
  return from[randomInt(from.length)]!;
}
