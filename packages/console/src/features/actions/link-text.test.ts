import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "@atalaia/detect";
import { locales } from "../../lib/i18n/locale.ts";
import { translator } from "../../lib/i18n/messages.ts";
import { stepMessages } from "./actions.messages.ts";

const engine = createEngine();
const link = "https://desk.example/verify#Zm9vYmFyYmF6cXV4MTIzNA";

for (const locale of locales)
  test(`the words around the link may leave the desk in ${locale}`, () => {
    const text = translator(locale, stepMessages)("linkText", { link });
    assert.deepEqual(engine.checkOutgoing(text), []);
  });
