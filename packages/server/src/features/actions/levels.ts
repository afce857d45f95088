import { type Level, level } from "@atalaia/contract";

/** 0 for V0 to 4 for V4, as the tables and the policy count. */
export function rankOf(name: Level): number {
  return level.options.indexOf(name);
}

export function levelOf(rank: number): Level {
  return level.options[rank] ?? "V4";
}
