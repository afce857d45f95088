import type { Case } from "./policy.api.ts";
import type { presetMessages } from "./policy.messages.ts";

/** An ordinary moment at a desk; each ready case says only what is different. */
export const ordinary: Case = {
  action: "carry-out-action",
  role: "agent",
  requiredLevel: "V3",
  provenLevel: "V3",
  provenAge: 2,
  openConversation: true,
  assigned: true,
  frozen: false,
  steppedUp: true,
  approvals: 0,
  approvalsNeeded: 0,
  delayPassed: true,
  own: false,
  colleague: false,
  vip: false,
  honey: false,
  sensitivity: "personal",
  amount: 0,
  hour: 10,
  onShift: true,
  verdict: "clear",
  breakGlass: false,
};

export const presets: readonly { readonly id: keyof typeof presetMessages; readonly case: Case }[] = [
  { id: "hurried", case: { ...ordinary, provenLevel: "V1", verdict: "danger" } },
  { id: "proven", case: ordinary },
  {
    id: "curious",
    case: {
      ...ordinary,
      action: "reveal-field",
      requiredLevel: "V2",
      provenLevel: "V0",
      openConversation: false,
      assigned: false,
      sensitivity: "sensitive",
    },
  },
  { id: "alone", case: { ...ordinary, action: "approve-action", role: "lead", own: true } },
  { id: "night", case: { ...ordinary, amount: 500_000, hour: 3, onShift: false } },
  {
    id: "glass",
    case: { ...ordinary, action: "force-action", role: "lead", provenLevel: "V0", breakGlass: true },
  },
];

/** Yes and no of a case, in the order in which one asks. */
export const facts = [
  "openConversation",
  "assigned",
  "steppedUp",
  "onShift",
  "delayPassed",
  "frozen",
  "own",
  "colleague",
  "vip",
  "honey",
  "breakGlass",
] as const satisfies readonly (keyof Case)[];

/** Rules of one's own to begin with. They forbid; what is permitted is decided by the delivered ones. */
export const examples = {
  exampleNight: `forbid (principal, action == Action::"carry-out-action", resource)
when { context.hour < 7 || context.hour >= 20 };`,
  exampleVip: `forbid (principal, action == Action::"reveal-field", resource)
when { context.vip && principal in Role::"agent" };`,
  exampleDanger: `forbid (principal, action == Action::"carry-out-action", resource)
when { context.verdict == "danger" };`,
} as const;
