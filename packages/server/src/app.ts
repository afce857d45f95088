import type { FastifyInstance } from "fastify";
import type { Context } from "./context.ts";
import { authenticate } from "./features/sessions/index.ts";
import { allowWidgetOrigins } from "./features/widget/cors.ts";
import { createApp } from "./platform/http/app.ts";
import { serveConsole } from "./platform/http/console-files.ts";
import { serveOpenApi } from "./platform/http/openapi.ts";
import { routes } from "./routes.ts";

/** The whole HTTP side: API, console, widget and the description of the API. */
export async function createServer(context: Context): Promise<FastifyInstance> {
  const app = await createApp(context, { routes, authenticate });
  allowWidgetOrigins(app);
  serveOpenApi(app);
  await serveConsole(app);
  return app;
}
