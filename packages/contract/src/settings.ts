import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { id, instant, language, name, timeZone } from "./primitives.ts";

/** What the desk knows and the engine uses: the same object as `atalaia scan --desk`. */
export const knowledge = z.object({
  domains: z.array(z.string().trim().toLowerCase().max(253)).max(200),
  trustedAuthservIds: z.array(z.string().trim().max(253)).max(20),
  people: z
    .array(
      z.object({
        name: z.string().trim().max(120),
        address: z.string().max(254).optional(),
        role: z.string().max(80).optional(),
        vip: z.boolean().optional(),
      }),
    )
    .max(1000),
  suppliers: z
    .array(z.object({ name: z.string().trim().max(120), domains: z.array(z.string().max(253)).max(20) }))
    .max(500),
  vendors: z.array(z.string().max(253)).max(500),
  protectedBrands: z
    .array(z.object({ name: z.string().trim().max(120), domains: z.array(z.string().max(253)).max(20) }))
    .max(200),
  regions: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60),
  formats: z
    .array(
      z.object({
        type: z
          .string()
          .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
          .max(60),
        pattern: z.string().min(1).max(300),
      }),
    )
    .max(50),
});

export const showDesk = endpoint({
  id: "settings.desk",
  method: "GET",
  path: "/api/settings/desk",
  access: "settings:read",
  summary: "Name, languages, time zone and what the desk knows",
  response: z.object({
    name: z.string(),
    languages: z.array(language),
    defaultLanguage: language,
    timeZone: z.string(),
    knowledge,
  }),
});

export const updateDesk = endpoint({
  id: "settings.updateDesk",
  method: "PUT",
  path: "/api/settings/desk",
  access: "settings:write",
  summary: "Change name, languages, time zone or what the desk knows",
  body: z.object({
    name,
    languages: z.array(language).min(1),
    defaultLanguage: language,
    timeZone,
    knowledge,
  }),
});

export const webhook = z.object({
  id,
  url: z.string(),
  events: z.array(
    z.enum(["message.analysed", "message.held", "message.released", "conversation.updated", "alert.raised"]),
  ),
  enabled: z.boolean(),
  lastDelivery: z.object({ at: instant, ok: z.boolean(), reason: z.string().nullable() }).nullable(),
});
const webhookBody = z.object({
  url: z.url().max(500),
  events: webhook.shape.events.min(1),
  enabled: z.boolean().default(true),
});

export const listWebhooks = endpoint({
  id: "settings.webhooks",
  method: "GET",
  path: "/api/settings/webhooks",
  access: "settings:read",
  summary: "Where events are sent (Standard Webhooks; ids only, no content)",
  response: z.object({ items: z.array(webhook) }),
});
export const createWebhook = endpoint({
  id: "settings.createWebhook",
  method: "POST",
  path: "/api/settings/webhooks",
  access: "settings:write",
  summary: "Send events to an address; the signing secret is shown once. Needs a fresh step-up",
  body: webhookBody,
  response: z.object({ webhook, secret: z.string() }),
  errors: ["step-up-required"],
});
export const updateWebhook = endpoint({
  id: "settings.updateWebhook",
  method: "PUT",
  path: "/api/settings/webhooks/:id",
  access: "settings:write",
  summary: "Change address, events, or switch it on again",
  params: z.object({ id }),
  body: webhookBody,
  errors: ["not-found", "step-up-required"],
});
export const deleteWebhook = endpoint({
  id: "settings.deleteWebhook",
  method: "DELETE",
  path: "/api/settings/webhooks/:id",
  access: "settings:write",
  summary: "Send no more events there",
  params: z.object({ id }),
  errors: ["not-found"],
});
export const testWebhook = endpoint({
  id: "settings.testWebhook",
  method: "POST",
  path: "/api/settings/webhooks/:id/tests",
  access: "settings:write",
  summary: "Send a signed test event now",
  params: z.object({ id }),
  response: z.object({ ok: z.boolean(), reason: z.string().nullable() }),
  errors: ["not-found"],
});

export const showSystem = endpoint({
  id: "settings.system",
  method: "GET",
  path: "/api/settings/system",
  access: "settings:read",
  summary: "Version, engine, database, disk, queue and services, each with its health",
  response: z.object({
    version: z.string(),
    engine: z.string(),
    database: z.object({ kind: z.enum(["embedded", "external"]), version: z.string(), bytes: z.number() }),
    disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }),
    queue: z.object({ waiting: z.int(), oldestSeconds: z.number().nullable() }),
    services: z.array(
      z.object({
        name: z.string(),
        state: z.enum(["running", "stopped", "failing"]),
        problem: z.string().nullable(),
      }),
    ),
    lastBackupAt: instant.nullable(),
  }),
});
