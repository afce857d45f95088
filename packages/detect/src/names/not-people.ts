import { bitOf, COMMON, GIVEN, INTRODUCES, NAME, PARTICLE, SURNAME } from "./classes.ts";
import { WordSet } from "./word-set.ts";
import { GAP, SHAPE, type Words } from "./words.ts";

const PLACE = bitOf("place");
const CALENDAR = bitOf("calendar");
const ROLE = bitOf("role") | bitOf("title-strong");

// Institutions carry whole names of people; shops are called by one word of them, or by any when written as a name.
const INSTITUTIONS = new WordSet(
  "universidad universidade university faculdade facultad college escola escuela school colegio liceo instituto institute hospital clinica maternidade sanatorio aeroporto aeropuerto airport fundacao fundacion foundation teatro theatre theater museo museu museum parque park praca plaza avenida avenue rua calle rodovia estadio stadium biblioteca library academia academy igreja iglesia church paroquia parroquia centro centre condominio edificio residencial jardim bairro colonia vila metro estacao estacion station terminal ponte puente bridge lago lake",
);
const SHOPS = new WordSet(
  "loja lojas otica oticas optica opticas padaria panaderia panificadora mercearia mercado supermercado supermercados drogaria drogarias farmacia farmacias pharmacy hotel hoteis pousada posada hostal hostel motel restaurante restaurant bar cafe cafeteria pizzaria pizzeria churrascaria lanchonete tienda tiendas muebles moveis ferreteria zapateria joyeria joalheria perfumaria perfumeria papelaria papeleria libreria livraria pasteleria confeitaria construtora constructora imobiliaria inmobiliaria transportadora transportes viajes seguros laboratorio laboratorios grupo group banco bank editora editorial posto oficina taller salao salon studio estudio boutique atelie magazine store shop marca linha linea modelo marque brand perfume colonia vinho vino cerveja cerveza livro libro book pelicula filme film serie disco banda time equipo camisa camiseta boneca muneca tenis zapatillas bolsa bolso cafetera cafeteira app aplicativo empresa firma",
);
// Everyday words that begin the name of a shop only when written as one.
const HOUSES = new WordSet("casa casas emporio recanto sabor sabores ponto rancho quinta villa flor");
const BEHIND = new WordSet(
  "inc llc ltd ltda corp corporation incorporated limited company co gmbh plc sa furniture bakery inn lodge hotel hotels motel college university school hospital clinic church stadium airport station library museum theatre theater foundation institute orchestra band bank insurance airlines motors group holdings partners associates solutions technologies systems services service research laboratories labs pharmacy store stores shop shops outlet market markets magazine weekly times news tribune herald bridge bed sofa desk chair lamp mattress box cream shampoo perfume boots jacket hoodie shirt",
);
// Kinds of firms that are nobody's surname, so that a run which ends in one is a firm.
const FIRMS = new WordSet(
  "college university school hospital clinic bakery inn motel hotel hotels museum library airport stadium orchestra insurance airlines motors group holdings furniture foundation institute pharmacy laboratories laboratory incorporated corporation universidade universidad faculdade facultad hospital clinica transportes seguros moveis muebles",
);
const PROVINCE = new WordSet(
  "provincia province estado state departamento county condado municipio region regiao",
);
const ARTICLE = new WordSet("the an your our");
const WHERE = new WordSet("to from in near em en desde hasta ate pra para entre via de do soy sou moro vivo");
const CONTRACTIONS = new WordSet(
  "i'm i've i'll i'd it's that's there's he's she's we're they're you're c'mon let's what's who's here's",
);
const ASSISTANTS = new WordSet("alexa siri cortana");

/**
 * Takes back what only looks like a person: institutions, shops and goods called after one, months in a row, a town
 * in front of its state, a thing behind an English article. A title or an introduction keeps the name. Linear.
 */
export function forgetNonPeople(words: Words, labels: Uint8Array): void {
  for (let first = 0; first < words.count; first++) {
    if (labels[first] === 0) continue;
    let last = first;
    while (last + 1 < words.count && labels[last + 1] === 1 && words.gaps[last + 1]! <= GAP.hyphen) last++;
    if (CONTRACTIONS.has(words, first)) labels[first] = 0;
    if (isElsewhere(words, first, last) || (!isIntroduced(words, first) && isNobody(words, first, last)))
      labels.fill(0, first, last + 1);
    first = last;
  }
}

function isIntroduced(words: Words, first: number): boolean {
  return (
    first > 0 && words.gaps[first]! < GAP.stop && (words.classes[first - 1]! & (INTRODUCES | ROLE)) !== 0
  );
}

// What no introduction makes a person: the word for the firm stands behind, or the state behind the town.
function isElsewhere(words: Words, first: number, last: number): boolean {
  return (
    (last > first && FIRMS.has(words, last)) ||
    isBeforeItsKind(words, last) ||
    isTownOfState(words, first, last)
  );
}

function isNobody(words: Words, first: number, last: number): boolean {
  if (first === last && (ASSISTANTS.has(words, first) || isOnlyPlace(words, first))) return true;
  return isCalledAfter(words, first, last) || isThing(words, first, last) || isMonth(words, first, last);
}

function isOnlyPlace(words: Words, index: number): boolean {
  const classes = words.classes[index]!;
  return (classes & PLACE) !== 0 && (classes & NAME) === 0;
}

// «Universidad Rey Juan Carlos», «Ótica Diniz», «farmacia del Carmen», «na loja marisa».
function isCalledAfter(words: Words, first: number, last: number): boolean {
  let kind = first - 1;
  while (
    kind > 0 &&
    first - kind < 4 &&
    isLinked(words, kind + 1) &&
    (isSmall(words, kind) || isUnlabelledName(words, kind))
  )
    kind--;
  if (kind < 0 || !isLinked(words, kind + 1)) return false;
  if (INSTITUTIONS.has(words, kind)) return true;
  if (HOUSES.has(words, kind)) return isWrittenAsName(words, kind);
  return SHOPS.has(words, kind) && (first === last || isWrittenAsName(words, kind));
}

function isLinked(words: Words, index: number): boolean {
  return words.gaps[index]! <= GAP.hyphen && words.starts[index]! - words.ends[index - 1]! <= 3;
}

function isSmall(words: Words, index: number): boolean {
  return (words.classes[index]! & PARTICLE) !== 0 && words.ends[index]! - words.starts[index]! <= 3;
}

// «Universidad Rey Juan Carlos»: an everyday word in capitals may stand between.
function isUnlabelledName(words: Words, index: number): boolean {
  return (
    words.shapes[index] === SHAPE.title &&
    !INSTITUTIONS.has(words, index) &&
    !SHOPS.has(words, index) &&
    !HOUSES.has(words, index)
  );
}

function isWrittenAsName(words: Words, index: number): boolean {
  if (words.shapes[index] !== SHAPE.title) return false;
  return index > 0 && words.gaps[index]! < GAP.period;
}

// «Trinity College», «Harper Lane Furniture», «the Oscar bed».
function isBeforeItsKind(words: Words, last: number): boolean {
  let kind = last + 1;
  if (
    kind < words.count &&
    isLinked(words, kind) &&
    words.shapes[kind] === SHAPE.title &&
    !BEHIND.has(words, kind)
  )
    kind++;
  return (
    kind < words.count &&
    isLinked(words, kind) &&
    BEHIND.has(words, kind) &&
    words.shapes[kind] !== SHAPE.lower
  );
}

function isThing(words: Words, first: number, last: number): boolean {
  if (first === 0 || !ARTICLE.has(words, first - 1) || !isLinked(words, first)) return false;
  return !(last > first && (words.classes[first]! & GIVEN) !== 0 && (words.classes[last]! & SURNAME) !== 0);
}

function isMonth(words: Words, first: number, last: number): boolean {
  if (first !== last || (words.classes[first]! & CALENDAR) === 0) return false;
  for (let near = Math.max(0, first - 3); near <= Math.min(words.count - 1, first + 3); near++)
    if (near !== first && (words.classes[near]! & CALENDAR) !== 0) return true;
  return words.shapes[first + 1] === SHAPE.number || words.shapes[first - 1] === SHAPE.number;
}

// «em Vitória da Conquista», «in Milton Keynes»: a part of it is a place and nothing but a place, or only the first is a name.
function isTownInWords(words: Words, first: number, last: number): boolean {
  let isFirstPlace = (words.classes[first]! & PLACE) !== 0;
  for (let index = first; index <= last; index++) {
    const classes = words.classes[index]!;
    if ((classes & PLACE) !== 0 && (classes & NAME) === 0) return true;
    if (index > first && (classes & NAME) !== 0) isFirstPlace = false;
  }
  return isFirstPlace;
}

// «ship to Jackson, Wyoming?»
function isTownOfState(words: Words, first: number, last: number): boolean {
  if (!WHERE.has(words, first - 1) || !isLinked(words, first)) return false;
  if (last > first && isTownInWords(words, first, last)) return true;
  const next = last + 1;
  if (next >= words.count || words.gaps[next] !== GAP.comma) return false;
  if (PROVINCE.has(words, next)) return true;
  const classes = words.classes[next]!;
  return (classes & PLACE) !== 0 && (classes & (NAME | COMMON)) === 0;
}
