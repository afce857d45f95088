import type { Line } from "./calls.api.ts";

/** `[00:12]`, `10:11:12` or a date before a name; none of it is said by anybody. */
const time = String.raw`(?:[[(]?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?[\])]?\s*[-–]?\s*)?`;
const speaker = new RegExp(`^\\s*${time}([\\p{L}][\\p{L}\\p{M}\\p{N} .'’_-]{0,40}?)\\s*[:>]\\s+(.+)$`, "u");
const agents =
  /^(agente?|atendente|atendimento|suporte|operador[a]?|asesor[a]?|soporte|support|agent|rep|representative|n[oó]s|us|me|eu|yo)\b/iu;
const longest = 4000;

/**
 * A pasted transcript as lines. A name and a colon begin a line, what follows without one belongs to it. Who calls
 * themself an agent, or bears the member's own name, is the agent; when nobody does, the first to speak is the customer.
 */
export function parseTranscript(text: string, ownName: string): Line[] {
  const parts: { who: string; text: string }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const [, who, words] = speaker.exec(line) ?? [];
    const last = parts.at(-1);
    if (who && words) parts.push({ who: who.trim(), text: words.trim() });
    else if (line.trim() === "") continue;
    else if (last) last.text += `\n${line.trim()}`;
    else parts.push({ who: "", text: line.trim() });
  }
  const isAgent = agentTest(
    parts.map(({ who }) => who),
    ownName,
  );
  return parts.map(({ who, text: words }) => ({
    from: isAgent(who) ? ("agent" as const) : ("customer" as const),
    text: words.slice(0, longest),
  }));
}

function agentTest(speakers: readonly string[], ownName: string): (who: string) => boolean {
  const own = new Set([ownName.toLowerCase(), ownName.split(" ")[0]?.toLowerCase()]);
  const isKnown = (who: string) => agents.test(who) || own.has(who.toLowerCase());
  if (speakers.some(isKnown)) return isKnown;
  return (who) => who !== "" && who !== speakers[0];
}
