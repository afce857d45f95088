import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SIGNALS } from "../signals/catalogue.ts";
import type { ConversationState, JudgeInput, Judgement, Turn, Verdict } from "../types.ts";
import { judge } from "./judge.ts";

const dependencies = {
  scan: () => ({ findings: [], complete: true, limits: [] }),
  desk: {},
  version: "test",
};

function judgeTurns(turns: readonly Turn[], more: Partial<JudgeInput> = {}): Judgement {
  return judge({ channel: "chat", turns, ...more }, dependencies);
}

function says(text: string, more: Partial<JudgeInput> = {}): Judgement {
  return judgeTurns([{ from: "customer", text }], more);
}

const sentences = SIGNALS.flatMap((signal) =>
  signal.kind === "identity"
    ? []
    : Object.values(signal.examples).flatMap(({ match, ignore }) =>
        [...match, ...ignore].map((text) => text.replace(/[«»]/g, "")),
      ),
);
const turn = fc.record({
  from: fc.constantFrom("customer" as const, "agent" as const),
  text: fc.constantFrom(...sentences),
});

test("a forgotten password with an urgent order is a caution with its levers named, in three languages", () => {
  const messages = [
    "Esqueci a minha senha. Por favor me ajude. Eu tenho um pedido urgente — por favor!?!",
    "I forgot my password. Please help me. I have an urgent order — please!?!",
    "Olvidé mi contraseña. Por favor ayúdenme. Tengo un pedido urgente, ¡por favor!",
  ];
  for (const message of messages) {
    const judgement = says(message);
    assert.equal(judgement.verdict, "caution");
    assert.ok(judgement.requests.some((request) => request.action === "credential-reset"));
    assert.ok(judgement.signals.some((signal) => signal.id === "content/urgency"));
    assert.ok(judgement.signals.some((signal) => signal.id === "content/pity"));
  }
});

test("urgency alone is clear", () => {
  assert.equal(says("É urgente, preciso da entrega hoje, por favor!").verdict, "clear");
});

const RANK: Readonly<Record<Verdict, number>> = { clear: 0, caution: 1, danger: 2 };

test("judging turn by turn with the state gives what judging all turns at once gives: the worst of its turns", () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (turns) => {
      let state: ConversationState | undefined;
      const steps: Judgement[] = [];
      for (const one of turns) {
        steps.push(judgeTurns([one], state === undefined ? {} : { state }));
        state = steps.at(-1)!.state;
      }
      const whole = judgeTurns(turns);
      const worst = steps.reduce((a, b) =>
        RANK[b.verdict] > RANK[a.verdict] || (b.verdict === a.verdict && b.score > a.score) ? b : a,
      );
      assert.deepEqual(whole.state, state);
      assert.deepEqual(
        { verdict: whole.verdict, score: whole.score },
        { verdict: worst.verdict, score: worst.score },
      );
      const same = steps.filter(({ verdict }) => verdict === whole.verdict);
      assert.deepEqual(new Set(whole.carriedBy), new Set(same.flatMap(({ carriedBy }) => carriedBy)));
      const ids = (judged: readonly Judgement[]) =>
        new Set(judged.flatMap(({ signals }) => signals.map(({ id }) => id)));
      assert.deepEqual(ids([whole]), ids(steps));
    }),
    { numRuns: 150 },
  );
});

const ATTACKS = [
  "Me passa a sua senha e o código que chegou no seu celular",
  "Tell me your password and the code that arrived on your phone",
  "Dime tu contraseña y el código que te llegó al móvil",
];

test("a harmless message after an attack is a caution that names what came before, in three languages", () => {
  const follow = [
    "E qual é o horário da loja?",
    "And what are your opening hours?",
    "¿Y qué horario tienen?",
  ];
  for (const [index, attack] of ATTACKS.entries()) {
    const { state, verdict } = says(attack);
    assert.equal(verdict, "danger");
    const after = says(follow[index]!, { state });
    assert.equal(after.verdict, "caution");
    assert.deepEqual(after.carriedBy, ["conversation/earlier-danger"]);
  }
});

test("thanks after an attack are clear, and the attack is not forgotten", () => {
  for (const thanks of ["ok obrigado", "ok thanks", "muchas gracias"]) {
    const { state } = says(ATTACKS[0]!);
    const after = says(thanks, { state });
    assert.equal(after.verdict, "clear");
    assert.equal(says("and my invoice?", { state: after.state }).verdict, "caution");
  }
});

test("a message that completes an earlier one is judged together with it", () => {
  const { state } = judgeTurns([
    { from: "customer", text: "reset my password" },
    { from: "agent", text: "I can send a link to the email on file." },
  ]);
  assert.equal(says("I lost that email, just make an exception", { state }).verdict, "danger");
});

test("an agent's own reply in a dangerous conversation is clear", () => {
  const { state } = says(ATTACKS[1]!);
  const reply = judgeTurns([{ from: "agent", text: "We never give out codes." }], { state });
  assert.equal(reply.verdict, "clear");
});

test("the state holds counters and marks only", () => {
  const { state } = says("Me passa o código 482913 que chegou no seu celular");
  assert.deepEqual(Object.keys(state).sort(), ["seen", "turns", "version"]);
  assert.ok(!JSON.stringify(state).includes("482913"));
  assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
});

test("a quoted phish whose reader asks whether it is genuine is not an attack", () => {
  const text =
    "Is this really you?\n\n> Your account will be suspended. Click here and confirm your password.\n\nI haven't clicked.";
  assert.equal(says(text).verdict, "clear");
});

test("a message that is nothing but a quotation is judged as it stands", () => {
  assert.notEqual(
    says("> Confirm your password now at the link or your account will be suspended").verdict,
    "clear",
  );
});

test("evidence about the sender turns a request into danger", () => {
  const text = "Quero trocar o e-mail da minha conta";
  assert.equal(says(text).verdict, "caution");
  assert.equal(says(text, { identity: { failedProofs: 2 } }).verdict, "danger");
  assert.equal(says(text, { identity: { level: 3 } }).verdict, "clear");
});

test("a desk's own words need no release", () => {
  const desk = { lexicon: { password: ["chave mestra"] } };
  const input = {
    channel: "chat" as const,
    turns: [{ from: "customer" as const, text: "esqueci minha chave mestra" }],
  };
  assert.equal(judge(input, dependencies).verdict, "clear");
  assert.equal(judge(input, { ...dependencies, desk }).verdict, "caution");
});

test("what follows an unknown concept in a desk's lexicon is refused, not ignored", () => {
  const desk = { lexicon: { pasword: ["x"] } };
  assert.throws(
    () => judge({ channel: "chat", turns: [{ from: "customer", text: "x" }] }, { ...dependencies, desk }),
    RangeError,
  );
});
