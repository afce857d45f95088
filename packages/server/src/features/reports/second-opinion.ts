import type { Engine, Signal } from "@atalaia/detect";
import { askClamav, type ClamavOpinion } from "../../platform/clamav/ask-clamav.ts";
import { readFileFrame } from "./file-frame.ts";
import type { Look, LookInput } from "./look.types.ts";

/** The words of what ClamAV adds to the engine's own signals. */
export const malwareSignal = {
  id: "attachment/malware",
  texts: {
    "pt-BR": "O antivírus reconheceu um programa malicioso nesta mensagem ({name}).",
    en: "The virus scanner recognised a malicious program in this message ({name}).",
    es: "El antivirus reconoció un programa malicioso en este mensaje ({name}).",
  },
} as const;

export const CLAMAV_LIMIT = "clamav";

/** Asks about everything that can carry a file; a chat text cannot. */
export async function secondOpinion(input: LookInput, socket: string | null): Promise<ClamavOpinion | null> {
  if (socket === null || input.format === "json") return null;
  return askClamav(input.format === "file" ? readFileFrame(input.raw).bytes : input.raw, { socket });
}

/** The look with what the scanner said: malware is danger and held; a scanner that failed leaves the look incomplete. */
export function withOpinion(look: Look, opinion: ClamavOpinion | null, engine: Engine): Look {
  if (opinion === null || opinion.outcome === "clean") return look;
  if (opinion.outcome === "failed") {
    const limits = [...look.report.limits, CLAMAV_LIMIT];
    return { ...look, complete: false, report: { ...look.report, limits } };
  }
  return withMalware(look, opinion.name, engine);
}

function withMalware(look: Look, name: string, engine: Engine): Look {
  const signal: Signal = {
    id: malwareSignal.id,
    category: "attachment",
    strength: "strong",
    spans: [],
    details: { name },
  };
  const { verdict, score } = engine.judge({ channel: "email", turns: [], signals: [signal] });
  const { signals, carriedBy } = look.report;
  return {
    ...look,
    verdict: look.verdict === "danger" ? look.verdict : verdict,
    score: Math.max(look.score, score),
    held: true,
    report: { ...look.report, signals: [signal, ...signals], carriedBy: [signal.id, ...carriedBy] },
    attachments: look.attachments.map((file) => ({ ...file, held: true })),
  };
}
