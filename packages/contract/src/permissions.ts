export const roles = ["agent", "lead", "admin", "auditor"] as const;
export type Role = (typeof roles)[number];

/**
 * Every permission and the roles that hold it: the one place that says who may do what. An auditor reads evidence and
 * no customer data; an admin runs the desk; a lead steers it; an agent works on it.
 */
export const permissions = {
  "conversations:read": ["agent", "lead", "admin"],
  "conversations:write": ["agent", "lead", "admin"],
  "messages:release": ["lead", "admin"],
  "contacts:read": ["agent", "lead", "admin"],
  "contacts:erase": ["admin"],
  "macros:read": ["agent", "lead", "admin"],
  "macros:write": ["lead", "admin"],
  "tags:read": ["agent", "lead", "admin"],
  "tags:write": ["lead", "admin"],
  "activity:read": ["agent", "lead", "admin", "auditor"],
  "releases:read": ["lead", "admin", "auditor"],
  "members:read": ["agent", "lead", "admin", "auditor"],
  "members:write": ["admin"],
  "inboxes:read": ["agent", "lead", "admin"],
  "inboxes:write": ["admin"],
  "contacts:reveal": ["agent", "lead", "admin"],
  "contacts:import": ["admin"],
  "fields:define": ["admin"],
  "access:review": ["lead", "admin", "auditor"],
  "actions:read": ["agent", "lead", "admin"],
  "actions:write": ["agent", "lead", "admin"],
  "actions:approve": ["lead", "admin"],
  "actions:define": ["admin"],
  "policy:read": ["lead", "admin", "auditor"],
  "policy:write": ["admin"],
  "evidence:read": ["lead", "admin", "auditor"],
  "evidence:export": ["admin", "auditor"],
  "evidence:configure": ["admin"],
  "settings:read": ["lead", "admin", "auditor"],
  "settings:write": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function mayRole(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
