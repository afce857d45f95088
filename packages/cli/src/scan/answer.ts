import { InputError } from "./input-error.ts";
import { createLooker, type Looker } from "./look.ts";
import { subjectOfFile } from "./read-file.ts";
import { idOf, parseLine, subjectOf } from "./read-line.ts";
import { renderError, renderings } from "./render.ts";
import type { Answer, Answerer, AnswerOptions, Id, Input, Subject } from "./types.ts";

interface Understood {
  readonly id: Id;
  readonly subject: () => Promise<Subject>;
}

/** Answers in this thread. Throws `FormatError` when a pattern of the desk cannot be used. */
export function createAnswerer(options: AnswerOptions): Answerer {
  const look = createLooker(options);
  return async (batch) => {
    const answers: Answer[] = [];
    for (const input of batch) answers.push(await answer(input, look, options));
    return answers;
  };
}

async function answer(input: Input, look: Looker, options: AnswerOptions): Promise<Answer> {
  let id: Id = null;
  try {
    const understood = understand(input);
    id = understood.id;
    const looked = await look(id, await understood.subject());
    const { verdict, complete } = looked.line;
    return { text: renderings[options.format](looked, options), outcome: verdict, complete };
  } catch (error) {
    return refusal(id, error, options);
  }
}

function understand(input: Input): Understood {
  if (input.kind === "refused")
    return { id: input.id, subject: () => Promise.reject(new InputError(input.code)) };
  if (input.kind !== "line") return { id: input.id, subject: () => subjectOfFile(input) };
  const row = parseLine(input.line);
  return { id: idOf(row), subject: async () => subjectOf(row) };
}

/** The message of an unexpected failure could quote the input: only its code is told. */
export function refusal(id: Id, error: unknown, options: AnswerOptions): Answer {
  const { code, message } = error instanceof InputError ? error : new InputError("look-failed");
  return {
    text: renderError({ id, error: { code, message } }, options),
    outcome: "error",
    complete: false,
  };
}
