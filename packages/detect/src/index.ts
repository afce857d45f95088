export type { Candidate, Detector } from "./detector.ts";
export { createEngine, DEFAULT_LIMITS, ENGINE_VERSION, type EngineOptions, type Limits } from "./engine.ts";
export * from "./types.ts";
