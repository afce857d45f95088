import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useKind } from "../../lib/kind.ts";
import { composerMessages } from "./composer.messages.ts";
import { type Problem, type SafeWay, solve, waysFor } from "./safe-ways.ts";

/** What must not leave, why, and the safe way to do what was meant, each one press away. */
export function ProblemList({
  text,
  problems,
  onText,
}: {
  text: string;
  problems: readonly Problem[];
  onText: (text: string) => void;
}) {
  const t = useMessages(composerMessages);
  if (problems.length === 0) return null;
  return (
    <ul className="problems" aria-label={t("problems")}>
      {problems.map((problem) => (
        <OneProblem key={`${problem.start} ${problem.type}`} text={text} problem={problem} onText={onText} />
      ))}
    </ul>
  );
}

function OneProblem({
  text,
  problem,
  onText,
}: {
  text: string;
  problem: Problem;
  onText: (text: string) => void;
}) {
  const t = useMessages(composerMessages);
  const kind = useKind()(problem.type, problem.code === "identifier" ? "government-id" : "secret");
  const words: Record<SafeWay, string> = {
    mask: "",
    remove: "",
    name: `(${kind})`,
    rephrase: t("safeSentence"),
  };
  const labels: Record<SafeWay, string> = {
    mask: t("mask"),
    remove: t("remove"),
    name: t("name", { words: words.name }),
    rephrase: t("rephrase"),
  };
  return (
    <li>
      <Icon name="lock" size={16} />
      <p>
        {problem.code === "code" || problem.code === "credential-request"
          ? t(problem.code)
          : t(problem.code, { kind })}
      </p>
      <span className="problem-ways">
        {waysFor[problem.code].map((way) => (
          <Button key={way} onClick={() => onText(solve(text, problem, way, words[way]))}>
            {labels[way]}
          </Button>
        ))}
      </span>
    </li>
  );
}
