import type { Concept, Lexicon } from "./concepts.ts";

/**
 * Verbs of requests in Portuguese and Spanish, by concept. Their forms of asking are made by rule: imperatives of
 * every person and region, the infinitive behind "can you", the second person of a question, pronouns hung on.
 */
const PORTUGUESE: Partial<Record<Concept, string>> = {
  give: "mandar enviar passar repassar encaminhar informar ditar digitar soletrar compartilhar confirmar revelar fornecer responder escrever mostrar reenviar copiar colar adiantar falar transmitir remeter",
  change:
    "trocar mudar alterar atualizar modificar substituir cadastrar registrar vincular colocar botar adicionar associar migrar jogar repor",
  remove: "tirar remover retirar desativar desligar desvincular excluir apagar eliminar pular zerar",
  reset: "resetar redefinir recuperar reiniciar desbloquear destravar restaurar restabelecer",
  pay: "pagar transferir depositar quitar liquidar saldar",
  create: "criar liberar conceder habilitar",
  buy: "comprar adquirir",
  install: "instalar baixar descarregar executar",
  "send-back": "devolver",
};
const SPANISH: Partial<Record<Concept, string>> = {
  give: "mandar enviar pasar reenviar informar dictar teclear deletrear compartir confirmar revelar facilitar proporcionar responder leer escribir mostrar remitir copiar pegar indicar anotar transmitir",
  change:
    "cambiar actualizar modificar sustituir registrar vincular agregar meter asociar migrar poner anadir reemplazar",
  remove: "quitar sacar eliminar desactivar desvincular retirar borrar anular saltar omitir",
  reset: "resetear restablecer recuperar reiniciar desbloquear blanquear restaurar",
  pay: "pagar transferir depositar abonar liquidar girar consignar",
  create: "crear habilitar conceder otorgar",
  buy: "comprar conseguir adquirir",
  install: "instalar descargar bajar ejecutar",
  "send-back": "devolver regresar reintegrar",
};

/** Forms that are ordinary nouns or tell what happens: they ask for nothing. */
const NO_REQUEST: ReadonlySet<string> = new Set(
  "compra compras troca trocas paga pagas pago pasa pasas passas baja bajas saca pega pegue copia copias muestra nota mudas muda jogas conta cuenta cola colas gira giras registra registras registre quite quites cambia cambias falas fala digitas saltas anula responde responden mostra".split(
    " ",
  ),
);

/** Nouns for accounts and for people close to the writer: an account of theirs is not the writer's. */
const ACCOUNTS: readonly (readonly [string, string])[] = [
  [
    "conta da minha,conta do meu,pix da minha,pix do meu,chave da minha,chave do meu,cartao da minha,cartao do meu",
    "esposa mulher namorada irma mae prima cunhada amiga tia filha sobrinha avo socia vizinha marido namorado irmao pai primo cunhado amigo tio filho sobrinho socio colega vizinho patrao",
  ],
  [
    "cuenta de mi,tarjeta de mi,bizum de mi,clabe de mi,cbu de mi,alias de mi",
    "esposa mujer novia hermana madre mama prima cunada amiga tia hija sobrina suegra socia vecina esposo marido novio hermano padre papa primo cunado amigo tio hijo sobrino suegro socio vecino jefe",
  ],
  [
    "my",
    "wife's husband's girlfriend's boyfriend's sister's brother's mother's mum's mom's father's dad's cousin's nephew's niece's friend's mate's uncle's aunt's partner's son's daughter's flatmate's colleague's assistant's",
  ],
];
const OWN_ACCOUNT_WORDS = ["account", "card", "paypal", "bank", "zelle"];

const PORTUGUESE_CLITICS = ["-me", "-mo", "-ma", "-nos", "-lhe"];
const SPANISH_CLITICS = [
  "me",
  "melo",
  "mela",
  "melos",
  "melas",
  "nos",
  "noslo",
  "le",
  "lo",
  "la",
  "los",
  "las",
  "se",
  "selo",
];

/** All forms as one lexicon beside those written by hand. */
export const verbs: Partial<Lexicon> = join([
  conjugate(PORTUGUESE, portugueseForms),
  conjugate(SPANISH, spanishForms),
  { "other-account": accountPhrases().join(",") },
]);

type Forms = (infinitive: string) => string[];

function conjugate(
  verbsOf: Partial<Record<Concept, string>>,
  forms: Forms,
): Partial<Record<Concept, string>> {
  return Object.fromEntries(
    Object.entries(verbsOf).map(([concept, infinitives]) => [
      concept,
      infinitives
        .split(" ")
        .flatMap(forms)
        .filter((form) => form.length > 3 && !NO_REQUEST.has(form))
        .join(","),
    ]),
  );
}

function portugueseForms(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  const ar = infinitive.endsWith("ar");
  const [bare, polite] = ar ? [`${stem}a`, `${soften(stem)}e`] : [`${stem}e`, `${stem}a`];
  const bases = [bare, polite, ar ? `${soften(stem)}em` : `${stem}am`, infinitive];
  return [
    ...bases,
    `${bare}s`,
    ...bases.flatMap((base) => PORTUGUESE_CLITICS.map((clitic) => base + clitic)),
  ];
}

function spanishForms(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  const ar = infinitive.endsWith("ar");
  const [bare, polite] = ar ? [`${stem}a`, `${soften(stem)}e`] : [`${stem}e`, `${stem}a`];
  const bases = [bare, polite, `${polite}n`, infinitive, ar ? bare : `${stem}${infinitive.at(-2)}`];
  const plain = [...bases, `${bare}s`, `${stem}${infinitive.at(-2)}d`];
  return [...plain, ...bases.flatMap((base) => SPANISH_CLITICS.map((clitic) => base + clitic))];
}

// trocar, troque; pagar, pague; cruzar, cruce.
function soften(stem: string): string {
  if (stem.endsWith("c")) return `${stem.slice(0, -1)}qu`;
  if (stem.endsWith("g")) return `${stem}u`;
  return stem.endsWith("z") ? `${stem.slice(0, -1)}c` : stem;
}

function accountPhrases(): string[] {
  return ACCOUNTS.flatMap(([heads, people]) =>
    heads
      .split(",")
      .flatMap((head) =>
        people
          .split(" ")
          .flatMap((person) =>
            head === "my" ? OWN_ACCOUNT_WORDS.map((word) => `my ${person} ${word}`) : [`${head} ${person}`],
          ),
      ),
  );
}

function join(parts: readonly Partial<Record<Concept, string>>[]): Partial<Lexicon> {
  const joined: Partial<Record<Concept, string>> = {};
  for (const part of parts)
    for (const [concept, phrases] of Object.entries(part) as [Concept, string][])
      joined[concept] = joined[concept] === undefined ? phrases : `${joined[concept]},${phrases}`;
  return joined;
}
