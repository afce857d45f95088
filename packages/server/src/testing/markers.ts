/** Unique values of many kinds, valid in form and invented, for looking whether any of them turns up somewhere. */
export interface Marker {
  readonly type: string;
  /** As a customer writes it. */
  readonly value: string;
  /** The sentence around it. */
  readonly text: string;
  /** The structure alone tells what it is: these may never be missed. */
  readonly certain: boolean;
}

interface Kind {
  readonly type: string;
  readonly certain: boolean;
  readonly make: (seed: number) => string;
  /** One sentence each in Portuguese, English and Spanish; `%` is the value. */
  readonly sentences: readonly [string, string, string];
}

const letters = "TRWAGMYFPDXBNJZSQVHLCKE";
const words = [
  "Quirino",
  "Belarmina",
  "Teodolfo",
  "Zuleika",
  "Hermengarda",
  "Ildebrando",
  "Clotario",
  "Wanderleia",
];

const kinds: readonly Kind[] = [
  {
    type: "br.cpf",
    certain: true,
    make: (seed) => cpf(seed),
    sentences: ["Meu CPF é %.", "My CPF number is %, please check.", "Mi CPF es %, gracias."],
  },
  {
    type: "br.cnpj",
    certain: true,
    make: (seed) => cnpj(seed),
    sentences: ["O CNPJ da empresa é %.", "Our company's CNPJ: %", "El CNPJ es %."],
  },
  {
    type: "card",
    certain: true,
    make: (seed) => card(seed),
    sentences: ["O cartão é % e foi recusado.", "My card % was declined.", "Mi tarjeta es %."],
  },
  {
    type: "iban",
    certain: true,
    make: (seed) => iban(seed),
    sentences: ["Devolva na conta %, por favor.", "Please refund to %.", "Devuelvan a %, gracias."],
  },
  {
    type: "email",
    certain: true,
    make: (seed) => `cliente.${seed}x@caixa${seed}.example`,
    sentences: ["Escreva para %.", "Write to % instead.", "Escríbanme a %."],
  },
  {
    type: "phone",
    certain: true,
    make: (seed) => `+55 11 9${digits(seed * 7919, 4)}-${digits(seed * 104_729, 4)}`,
    sentences: ["Meu telefone é %.", "Call me on %.", "Llámenme al %."],
  },
  {
    type: "es.nif",
    certain: true,
    make: (seed) => nif(seed),
    sentences: ["O NIF espanhol é %.", "My Spanish DNI is %.", "Mi DNI es %."],
  },
  {
    type: "jwt",
    certain: true,
    make: (seed) => jwt(seed),
    sentences: ["O token é %", "It sends %", "El token es %"],
  },
  {
    type: "api-key",
    certain: true,
    make: (seed) =>
      ["ghp", `${digits(seed * 7_368_787, 9)}AbCdEfGhIjKlMnOpQrStUvWxYz`.slice(0, 30) + digits(seed, 6)].join(
        "_",
      ),
    sentences: ["A chave é %", "The key is %", "La clave de API es %"],
  },
  {
    type: "password",
    certain: true,
    make: (seed) => `Jacu!${digits(seed * 31_337, 6)}zQ`,
    sentences: ["Minha senha é %", "My password is %", "Mi contraseña es %"],
  },
  {
    type: "otp",
    certain: true,
    make: (seed) => digits(seed * 611_953, 6),
    sentences: [
      "O código de verificação que chegou é %",
      "The verification code I got is %",
      "El código de verificación es %",
    ],
  },
  {
    type: "person",
    certain: false,
    make: (seed) =>
      `${words[seed % 8]} ${words[(seed * 3 + 1) % 8]} Vq${digits(seed, 4)}`.replace(
        /\d/g,
        (d) => "abcdefghij"[Number(d)]!,
      ),
    sentences: [
      "Meu nome é % e moro aqui.",
      "My name is % and I ordered last week.",
      "Me llamo % y pedí ayer.",
    ],
  },
  {
    type: "address",
    certain: false,
    make: (seed) => `Rua das Acacias Tortas ${1000 + seed}, apto ${seed % 90}`,
    sentences: ["Moro na %, São Paulo.", "I live at %, São Paulo.", "Vivo en %, São Paulo."],
  },
];

/** `each` values of every kind; a seed never comes twice. */
export function makeMarkers(each: number, start = 1): Marker[] {
  let seed = start;
  return kinds.flatMap((kind) =>
    Array.from({ length: each }, (_, index) => {
      seed += 1;
      const value = kind.make(seed + 4_000);
      return {
        type: kind.type,
        certain: kind.certain,
        value,
        text: kind.sentences[index % 3]!.replace("%", value),
      };
    }),
  );
}

/** Spellings in which a value might have been kept. */
export function spellingsOf({ type, value }: Marker): string[] {
  const bare = value.replace(/[\s.\-/+]/g, "");
  return /^(br|es|card|iban|phone)/.test(type) ? [...new Set([value, bare])] : [value];
}

function digits(seed: number, length: number): string {
  return String((seed * 2_654_435_761) % 10 ** length).padStart(length, "1");
}

function weighted(base: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(base[index]), 0);
}

function checkDigit(sum: number): string {
  const rest = sum % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}

function cpf(seed: number): string {
  const base = digits(seed * 15_485_863, 9);
  const first = base + checkDigit(weighted(base, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
  const all = first + checkDigit(weighted(first, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
  return all.replace(/(\d{3})(\d{3})(\d{3})(\d\d)/, "$1.$2.$3-$4");
}

function cnpj(seed: number): string {
  const base = `${digits(seed * 15_487, 8)}0001`;
  const first = base + checkDigit(weighted(base, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  const all = first + checkDigit(weighted(first, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  return all.replace(/(\d\d)(\d{3})(\d{3})(\d{4})(\d\d)/, "$1.$2.$3/$4-$5");
}

/** ISO/IEC 7812-1, annex B. */
function card(seed: number): string {
  const base = `41${digits(seed * 32_452_843, 9)}${digits(seed, 4)}`;
  const sum = [...base].reverse().reduce((total, char, index) => {
    const doubled = Number(char) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${base}${(10 - (sum % 10)) % 10}`.replace(/(\d{4})(?=\d)/g, "$1 ");
}

/** ISO 13616; Portuguese form, whose own check digits are right as well. */
function iban(seed: number): string {
  const account = `0035${digits(seed, 4)}${digits(seed * 49_979, 9)}${digits(seed, 2)}`;
  const national = String(98n - (BigInt(`${account}00`) % 97n)).padStart(2, "0");
  const bban = account + national;
  const check = String(98n - (BigInt(`${bban}252900`) % 97n)).padStart(2, "0");
  return `PT${check}${bban}`;
}

function nif(seed: number): string {
  const number = digits(seed * 86_028_121, 8);
  return number + letters[Number(number) % 23];
}

function jwt(seed: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signature = Buffer.from(digits(seed * 13, 9).repeat(4))
    .toString("base64url")
    .slice(0, 43);
  return `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: `user-${seed}`, n: digits(seed, 8) })}.${signature}`;
}
