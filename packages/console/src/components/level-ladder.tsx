import type { Level } from "@atalaia/contract";
import type { Format } from "../lib/i18n/format.ts";
import { useFormat, useMessages } from "../lib/i18n/i18n.tsx";
import { ladderMessages, levelMessages } from "../lib/level.messages.ts";
import { type Rung, rungsOf } from "../lib/levels.ts";
import { Icon, type IconName } from "./icon.tsx";
import "./level-ladder.css";

interface LadderProps {
  readonly required: Level;
  readonly proven: Level;
  /** How far what is on file leads; absent when it is not known. */
  readonly reachable?: Level | undefined;
  readonly until?: string | null;
}

const icons: Readonly<Record<Rung["state"], IconName | undefined>> = {
  proven: "check",
  missing: undefined,
  blocked: "cross",
  beyond: undefined,
};

/** A tide gauge: how high the water of proof stands, and the line it has to reach. */
export function LevelLadder({ required, proven, reachable, until = null }: LadderProps) {
  const t = useMessages(ladderMessages);
  const word = useMessages(levelMessages);
  const format = useFormat();
  return (
    <div className="ladder">
      <p className="visually-hidden">{t("ladder", { proven, required })}</p>
      <ol aria-label={t("ladder", { proven, required })}>
        {rungsOf({ required, proven, reachable }).map(({ level, state, isRequired }) => (
          <li key={level} data-state={state} data-required={isRequired || undefined}>
            <span className="ladder-level">
              {icons[state] && <Icon name={icons[state]} size={12} />}
              {level}
            </span>
            <span className="ladder-word">{word(level)}</span>
            <span className="ladder-state">
              {isRequired && state !== "proven" ? `${t("required")}, ${t(state)}` : t(state)}
            </span>
          </li>
        ))}
      </ol>
      {until && <p className="muted small">{t("countsUntil", { time: momentOf(until, format) })}</p>}
    </div>
  );
}

const soon = 6 * 3_600_000;

/** A time of day for what ends within hours, with the day for what lasts longer. */
function momentOf(until: string, format: Format): string {
  return Date.parse(until) - Date.now() < soon ? format.time(until) : format.dateTime(until);
}

/** A level in a line of text: its sign, and its meaning as a title. */
export function LevelMark({ level }: { level: Level }) {
  const word = useMessages(levelMessages);
  return (
    <abbr className="level-mark" data-level={level} title={word(level)}>
      {level}
    </abbr>
  );
}
