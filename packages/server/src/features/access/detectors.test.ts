import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accessSignal } from "@atalaia/contract";
import { isUsualHour, type LocalHour, localHour } from "./hours.ts";
import { isBulk, robustZ } from "./pace.ts";
import { signalTexts } from "./signals.texts.ts";
import { type Circumstances, isCurious, signalsOf, wantsExplanation } from "./signals.ts";
import { isWalk, type Step } from "./walk.ts";

const ordinary: Circumstances = {
  openConversation: true,
  related: true,
  provenLevel: 2,
  sensitivity: "sensitive",
  vip: false,
  strangeVips: 0,
  colleague: false,
  onShift: true,
  knownNetwork: true,
  dormant: false,
  sameReason: 0,
};

describe("what a reveal shows by itself", () => {
  const cases: [Partial<Circumstances>, string, boolean][] = [
    [{ openConversation: false }, "no-open-conversation", true],
    [{ related: false }, "unassigned", false],
    [{ provenLevel: 0 }, "before-verification", false],
    [{ vip: true }, "vip", false],
    [{ colleague: true }, "colleague", true],
    [{ onShift: false }, "off-shift", false],
    [{ knownNetwork: false }, "new-network", false],
    [{ dormant: true }, "dormant-account", true],
    [{ sameReason: 8 }, "copied-reason", false],
  ];
  for (const [change, signal, explained] of cases)
    it(`is ${signal}, which ${explained ? "wants" : "alone does not want"} an explanation`, () => {
      const signals = signalsOf({ ...ordinary, ...change });
      assert.deepEqual(signals, [signal]);
      assert.equal(wantsExplanation(signals), explained);
    });

  it("is nothing where nothing is unusual", () => {
    assert.deepEqual(signalsOf(ordinary), []);
    assert.deepEqual(signalsOf({ ...ordinary, sameReason: 7 }), []);
  });

  it("wants an explanation where weak signs come together", () => {
    assert.ok(wantsExplanation(signalsOf({ ...ordinary, related: false, onShift: false })));
    assert.ok(wantsExplanation(signalsOf({ ...ordinary, related: false, vip: true, sameReason: 8 })));
    assert.ok(wantsExplanation(signalsOf({ ...ordinary, onShift: false, knownNetwork: false })));
    assert.ok(!wantsExplanation(signalsOf({ ...ordinary, related: false, vip: true, provenLevel: 0 })));
    assert.ok(!wantsExplanation(signalsOf({ ...ordinary, related: false, knownNetwork: false })));
  });

  it("is curiosity from the third VIP of others on", () => {
    assert.ok(isCurious({ ...ordinary, vip: true, related: false, strangeVips: 2 }));
    assert.ok(!isCurious({ ...ordinary, vip: true, related: true, strangeVips: 2 }));
    assert.ok(!isCurious({ ...ordinary, vip: true, related: false, strangeVips: 1 }));
  });

  it("has a sentence in three languages for every signal of the wire", () => {
    for (const signal of accessSignal.options)
      assert.equal(new Set(Object.values(signalTexts[signal])).size, 3, signal);
  });
});

describe("a pace", () => {
  const none = { strange: 0 };
  const days = Array.from({ length: 60 }, (_, day) => ({ hour: 3 + (day % 4), day: 14 + (day % 9) }));
  const others = [
    { hour: 4, day: 15 },
    { hour: 6, day: 20 },
    { hour: 2, day: 12 },
  ];

  it("is bulk far above the desk's days and far above the others", () => {
    assert.ok(isBulk({ ...none, hour: 20, day: 30 }, days, others));
    assert.ok(isBulk({ ...none, hour: 5, day: 70 }, days, others));
  });

  it("is ordinary on the desk's best days, and where all are as busy", () => {
    assert.ok(!isBulk({ ...none, hour: 9, day: 30 }, days, others));
    assert.ok(
      !isBulk(
        { ...none, hour: 20, day: 40 },
        days,
        others.map(() => ({ hour: 15, day: 40 })),
      ),
    );
  });

  it("has no statistics before twenty agent-days, and a guard that needs none", () => {
    assert.ok(!isBulk({ ...none, hour: 30, day: 40 }, days.slice(0, 19), []));
    assert.ok(isBulk({ ...none, hour: 45, day: 45 }, [], []));
  });

  it("is bulk on any day where eight within an hour are others' cases", () => {
    const busy = others.map(() => ({ hour: 25, day: 60 }));
    assert.ok(isBulk({ hour: 9, day: 30, strange: 8 }, days, busy));
    assert.ok(!isBulk({ hour: 9, day: 30, strange: 7 }, days, busy));
  });

  it("is measured by the median, which few wild days do not move", () => {
    const usual = [3, 4, 5, 4, 3, 4, 5, 90, 95];
    assert.ok(robustZ(20, usual) > 3.5);
    assert.equal(robustZ(4, usual), 0);
  });
});

describe("a walk", () => {
  const step = (number: number, change: Partial<Step> = {}): Step => ({
    contactId: `id-${(number * 7919) % 1000}`,
    handle: `H${(number * 6151) % 997}`,
    name: null,
    email: null,
    phone: null,
    ...change,
  });
  const numbers = Array.from({ length: 11 }, (_, number) => number);
  const letters = "abcdefghijk";

  it("is found by name, address, number and id, up or down", () => {
    const walks: ((number: number) => Step)[] = [
      (number) => step(number, { name: `${letters[number]!.toUpperCase()}ña` }),
      (number) => step(number, { email: `${letters[10 - number]}@x.example` }),
      (number) => step(number, { phone: `+55 (23) 9${1000 + number}` }),
      (number) => step(number, { contactId: `id-${100 + number}` }),
    ];
    for (const walk of walks) assert.ok(isWalk(numbers.map(walk)));
  });

  it("is found although two steps went elsewhere", () => {
    const walk = numbers.map((number) => step(number, { name: letters[number]! }));
    assert.ok(
      isWalk([...walk.slice(0, 4), step(50, { name: "z" }), ...walk.slice(4, 9), step(51, { name: "a" })]),
    );
  });

  it("is not what eight steps are, or the same file again and again, or any order", () => {
    assert.ok(!isWalk(numbers.slice(0, 8).map((number) => step(number, { name: letters[number]! }))));
    assert.ok(!isWalk(numbers.map(() => step(1, { name: "a" }))));
    assert.ok(
      !isWalk([3, 9, 1, 7, 0, 5, 10, 2, 8, 4, 6].map((number) => step(number, { name: letters[number]! }))),
    );
  });
});

describe("an hour of work", () => {
  const habit: LocalHour[] = Array.from({ length: 15 }, (_, day) =>
    [9, 10, 14, 17].map((hour) => ({
      day: `2026-03-${String(day + 1).padStart(2, "0")}`,
      hour,
      weekend: false,
    })),
  ).flat();
  const at = (hour: number, weekend = false) => ({ day: "2026-04-01", hour, weekend });

  it("is usual where the member was seen, an hour more or less", () => {
    for (const hour of [8, 9, 11, 14, 18]) assert.ok(isUsualHour(habit, at(hour)), String(hour));
    for (const hour of [3, 6, 12, 20, 23]) assert.ok(!isUsualHour(habit, at(hour)), String(hour));
    assert.ok(!isUsualHour(habit, at(10, true)));
  });

  it("is not made usual by today", () => {
    const today = Array.from({ length: 3 }, (_, hour) => ({ ...at(2 + hour) }));
    assert.ok(!isUsualHour([...habit, ...today], at(3)));
  });

  it("is always usual before there is a habit", () => {
    assert.ok(isUsualHour(habit.slice(0, 20), at(3)));
  });

  it("is the desk's, whatever the clock of the server", () => {
    assert.deepEqual(localHour("America/Sao_Paulo", Date.parse("2026-03-07T02:30:00Z")), {
      day: "2026-03-06",
      hour: 23,
      weekend: false,
    });
  });
});
