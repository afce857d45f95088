import { enStories } from "./en.ts";
import { esStories } from "./es.ts";
import { ptStories } from "./pt-br.ts";
import { shortStories } from "./short.ts";
import type { Story } from "./types.ts";

/** The invented week. */
export const stories: readonly Story[] = [...ptStories, ...enStories, ...esStories, ...shortStories];
