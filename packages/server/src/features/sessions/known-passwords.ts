/**
 * Beginnings that guessing lists try first, in the three languages of the desk. A password that is one of them, however
 * it is decorated, is known. Written from general knowledge; short on purpose, since length is asked for as well.
 */
const stems = new Set(
  `password passw0rd senha contrasena contraseña clave segredo secreto qwerty qwertz azerty asdfgh zxcvbn letmein welcome admin
administrator administrador root usuario user login mudar changeme default padrao suporte support soporte atendimento helpdesk
atalaia empresa company cliente customer iloveyou teamo amor princesa princess sunshine football futebol futbol flamengo corinthians
palmeiras barcelona realmadrid boca brasil espana mexico argentina portugal dragon monkey master shadow superman batman pokemon
starwars jesus deus dios bomdia buenosdias goodmorning abcdef abc123 aaaaaa 111111 123123 123456 1234567 12345678 123456789 1234567890
654321 987654321 112233 121212 102030 147258369 qazwsx 1q2w3e 1q2w3e4r trustno1 whatever computer internet samsung google microsoft
windows verao inverno primavera outono verano invierno otono summer winter spring autumn janeiro fevereiro january february enero febrero`
    .split(/\s+/)
    .filter(Boolean),
);

const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** True for a known password with the usual decorations, a repetition, a row of the keyboard, or the member's own words. */
export function isKnownPassword(password: string, words: readonly string[]): boolean {
  const plain = fold(password);
  const bare = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, "");
  const spelled = [...bare].map((char) => leet[char] ?? char).join("");
  const own = words.flatMap((word) => fold(word).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4);
  return (
    [plain, bare, spelled].some((form) => stems.has(form) || isMadeOf(form, own) || isRepetition(form)) ||
    /^(?:0?123456789?0?|9?87654321?0?|qwertyuiop|asdfghjkl)+$/.test(plain)
  );
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** True when little is left of a text without these words: `carla.nunes-farol1` of Carla Nunes at Farol. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const left = words.reduce((rest, word) => rest.replaceAll(word, ""), text);
  return left !== text && left.replace(/[^\p{L}\p{N}]/gu, "").length < 4;
}

/** `abcabcabcabcabc` is three characters long. */
function isRepetition(text: string): boolean {
  for (let size = 1; size <= Math.min(6, text.length / 2); size += 1) {
    if (text.length % size === 0 && text.slice(0, size).repeat(text.length / size) === text) return true;
  }
  return false;
}
