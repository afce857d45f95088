import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeHandle } from "./handle.ts";

const verified = ["@suporte.loja", "boutiqueaurora"];

test("a user name that reads like a verified one is seen through", () => {
  for (const name of [
    "@suporte_loja",
    "suporteloja",
    "SuporteLoja2",
    "boutique_aurora",
    "boutiqueaur0ra",
    "b\u043eutiqueaurora",
    "boutiqueaurora.oficial",
    "boutiqeaurora",
  ])
    assert.equal(judgeHandle(name, verified)?.id, "identity/handle-lookalike", name);
});

test("the verified name itself and other names are left alone", () => {
  for (const name of ["@Suporte.Loja", "boutiqueaurora", "auroraboreal", "boutiqueaurorafan", "loja", ""])
    assert.equal(judgeHandle(name, verified), null, name);
});
