import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { roles } from "./permissions.ts";
import { byId, email, id, instant, language, name } from "./primitives.ts";
import { passkeyAnswer, passkeyOptions } from "./sessions.ts";
import { linkToken } from "./setup.ts";

export const role = z.enum(roles);

export const member = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  createdAt: instant,
  lastSeenAt: instant.nullable(),
  disabledAt: instant.nullable(),
});

export const invitation = z.object({
  id,
  email: z.string(),
  role,
  createdAt: instant,
  expiresAt: instant,
});

export const listMembers = endpoint({
  id: "members.list",
  method: "GET",
  path: "/api/members",
  access: "members:read",
  summary: "Members and open invitations",
  response: z.object({ items: z.array(member), invitations: z.array(invitation) }),
});

export const updateMember = endpoint({
  id: "members.update",
  method: "PATCH",
  path: "/api/members/:id",
  access: "members:write",
  summary: "Change a member's role; needs a fresh step-up",
  params: byId,
  body: z.object({ role }),
  errors: ["not-found", "last-admin", "step-up-required"],
});

export const disableMember = endpoint({
  id: "members.disable",
  method: "PUT",
  path: "/api/members/:id/disablement",
  access: "members:write",
  summary: "Disable a member: every session ends within a second",
  params: byId,
  errors: ["not-found", "last-admin"],
});

export const enableMember = endpoint({
  id: "members.enable",
  method: "DELETE",
  path: "/api/members/:id/disablement",
  access: "members:write",
  summary: "Let a disabled member sign in again",
  params: byId,
  errors: ["not-found", "step-up-required"],
});

export const invite = endpoint({
  id: "members.invite",
  method: "POST",
  path: "/api/invitations",
  access: "members:write",
  summary: "A one-time invitation link (72 hours), shown once",
  body: z.object({ email, role }),
  response: z.object({ invitation, link: z.string() }),
  errors: ["step-up-required"],
});

export const withdrawInvitation = endpoint({
  id: "members.withdrawInvitation",
  method: "DELETE",
  path: "/api/invitations/:id",
  access: "members:write",
  summary: "Make an invitation link worthless",
  params: byId,
  errors: ["not-found"],
});

export const showInvitation = endpoint({
  id: "members.showInvitation",
  method: "POST",
  path: "/api/invitation",
  access: "public",
  summary: "Who is invited by this link, as what",
  body: z.object({ token: linkToken }),
  response: z.object({ email: z.string(), role, deskName: z.string() }),
  errors: ["link-expired"],
});

export const invitationPasskeyOptions = endpoint({
  id: "members.invitationPasskeyOptions",
  method: "POST",
  path: "/api/invitation/passkey-options",
  access: "public",
  summary: "WebAuthn creation options for the invited person",
  body: z.object({ token: linkToken, name }),
  response: passkeyOptions,
  errors: ["link-expired"],
});

export const acceptInvitation = endpoint({
  id: "members.acceptInvitation",
  method: "POST",
  path: "/api/invitation/acceptance",
  access: "public",
  summary: "Become a member with a passkey, or with password and TOTP to be set next",
  body: z.object({
    token: linkToken,
    name,
    language,
    passkey: passkeyAnswer.optional(),
    password: z.string().max(200).optional(),
    totp: z.object({ secret: z.string().max(64), code: z.string().max(10) }).optional(),
  }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
  errors: ["link-expired", "sign-in-refused", "password-weak", "code-refused"],
});
