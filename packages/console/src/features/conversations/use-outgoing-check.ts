import { useEffect, useState } from "react";
import { checkOutgoing } from "./outgoing-check.ts";
import type { Problem } from "./safe-ways.ts";

/** Long enough not to flicker while a word is being written. */
const pauseMilliseconds = 220;
const none: readonly Problem[] = [];

interface Checked {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What in the text must not leave; `isCurrent` once the text as it stands was looked at. */
export function useOutgoingCheck(text: string, enabled: boolean) {
  const [checked, setChecked] = useState<Checked>({ text: "", problems: none });
  useEffect(() => {
    if (!enabled || text.trim() === "") return;
    let stale = false;
    const timer = setTimeout(async () => {
      const problems = await checkOutgoing(text);
      if (!stale) setChecked({ text, problems: problems ?? none });
    }, pauseMilliseconds);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, enabled]);
  const isCurrent = checked.text === text || text.trim() === "";
  const problems = enabled && text.trim() !== "" ? still(checked, text) : none;
  return { problems, isCurrent, tell: (found: readonly Problem[]) => setChecked({ text, problems: found }) };
}

/** Between two looks, the marks stay where the same words still stand. */
function still(checked: Checked, text: string): readonly Problem[] {
  if (checked.text === text) return checked.problems;
  return checked.problems.filter(
    ({ start, end }) => text.slice(start, end) === checked.text.slice(start, end) && end <= text.length,
  );
}
