import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { createEngine } from "./engine.ts";
import { hash } from "./operators/hash.ts";
import { mask } from "./operators/mask.ts";
import { remove } from "./operators/remove.ts";
import { replace } from "./operators/replace.ts";
import { reveal, token } from "./operators/token.ts";

const engine = createEngine();

const VALUES = [
  "529.982.247-25",
  "52998224725",
  "4539 1488 0343 6467",
  "ana.limao@exemplo.com.br",
  "ES91 2100 0418 4502 0005 1332",
  "12345678Z",
  "minha senha é Verao@2024!",
  "código de verificação: 482913",
  "+55 11 98765-4321",
  "203.0.113.77",
];
const WORDS = [
  "oi",
  "meu",
  "cpf é",
  "pedido 4821",
  "and",
  "mi tarjeta",
  "R$ 12,50",
  "🙂",
  "\u200b",
  "e-mail:",
  "\n",
  ",",
  "senha",
  "１２",
];
const message = fc
  .array(fc.oneof(fc.constantFrom(...VALUES), fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(" "));

for (const [name, operator] of [
  ["replace", replace],
  ["remove", remove],
  ["token", token(() => "k3f9")],
  ["hash", hash(() => "ab12cd34ef56ab12")],
] as const) {
  test(`after ${name} no found value is left where it stood`, () => {
    fc.assert(
      fc.property(message, (text) => {
        const { findings } = engine.scan(text);
        const { text: safe, replacements } = engine.redact(text, findings, operator);
        let from = 0;
        let kept = "";
        for (const { start, end } of replacements) {
          kept += safe.slice(from, start);
          from = end;
        }
        kept += safe.slice(from);
        assert.equal(kept, keptOf(text, findings));
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });
}

function keptOf(text: string, findings: readonly { start: number; end: number }[]): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of findings) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

test("a second scan of what replace left finds nothing that was there before", () => {
  fc.assert(
    fc.property(message, (text) => {
      const { findings } = engine.scan(text);
      const { text: safe, replacements } = engine.redact(text, findings, replace);
      const again = engine.scan(safe).findings;
      const proved = again.filter(
        ({ confidence, start, end }) =>
          confidence === "validated" && !replacements.some((place) => start < place.end && end > place.start),
      );
      assert.deepEqual(proved, []);
    }),
    { numRuns: 150, seed: 20261122 },
  );
});

test("revealing tokens gives back the text, letter for letter", () => {
  fc.assert(
    fc.property(message, (text) => {
      const values = new Map<string, string>();
      const name = (_: string, value: string): string => `v${values.size}x${value.length}`;
      const operator = (finding: Parameters<typeof replace>[0], value: string): string => {
        const key = name(finding.type, value);
        values.set(key, value);
        return token(() => key)(finding, value);
      };
      const { text: safe } = engine.redact(text, engine.scan(text).findings, operator);
      assert.equal(
        reveal(safe, (_, key) => values.get(key)),
        text,
      );
    }),
    { numRuns: 150, seed: 20261122 },
  );
});

test("the word order in front hides only the number it names, not the ones behind it", () => {
  const text = "pedido 4821 529.982.247-25 4539 1488 0343 6467";
  const { text: safe } = engine.redact(text, engine.scan(text).findings, replace);
  assert.equal(safe, "pedido 4821 [br.cpf] [card]");
});

test("findings lie inside the text, in order and apart", () => {
  fc.assert(
    fc.property(message, (text) => {
      let last = 0;
      for (const { start, end } of engine.scan(text).findings) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = end;
      }
    }),
    { numRuns: 200, seed: 20261122 },
  );
});

test("the same value has the same token however it is written", () => {
  const names: string[] = [];
  const operator = token((type, value) => {
    names.push(`${type} ${value}`);
    return "x";
  });
  for (const text of ["cpf 529.982.247-25", "cpf 52998224725", "cpf ５２９９８２２４７２５"])
    engine.redact(text, engine.scan(text).findings, operator);
  assert.equal(new Set(names).size, 1);
});

test("mask keeps the last four of a card and nothing of a password", () => {
  const text = "cartão 4539 1488 0343 6467, senha: Verao@2024!";
  const { text: safe } = engine.redact(text, engine.scan(text).findings, mask);
  assert.equal(safe, "cartão **** **** **** 6467, senha: *****@****!");
});

test("zero-width characters inside a value go with it", () => {
  const text = "cpf 529.\u200b982.247\u200b-25 ok";
  const { text: safe } = engine.redact(text, engine.scan(text).findings, replace);
  assert.equal(safe, "cpf [br.cpf] ok");
});

test("a text longer than the limit is not called complete", () => {
  const short = createEngine({ limits: { textLength: 10 } });
  const result = short.scan("cpf 529.982.247-25");
  assert.equal(result.complete, false);
  assert.deepEqual(result.limits, ["text-length"]);
});
