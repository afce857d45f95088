/**
 * What rules can speak of, in Cedar's own notation (docs.cedarpolicy.com/schema). Levels are numbers, 0 for V0 to 4 for
 * V4; `provenAge` counts minutes, `amount` minor units, `hour` 0 to 23 at the desk.
 */
export const schema = `entity Role;
entity Member in [Role];
entity Field { sensitivity: String };
entity SensitiveAction;

type Case = {
  requiredLevel: Long,
  provenLevel: Long,
  provenAge: Long,
  openConversation: Bool,
  assigned: Bool,
  frozen: Bool,
  steppedUp: Bool,
  approvals: Long,
  approvalsNeeded: Long,
  delayPassed: Bool,
  own: Bool,
  colleague: Bool,
  vip: Bool,
  honey: Bool,
  amount: Long,
  hour: Long,
  onShift: Bool,
  verdict: String,
  breakGlass: Bool
};

action "reveal-field" appliesTo { principal: Member, resource: Field, context: Case };
action "open-action", "approve-action", "carry-out-action", "force-action"
  appliesTo { principal: Member, resource: SensitiveAction, context: Case };
`;
