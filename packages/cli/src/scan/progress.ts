const EVERY = 250;

export interface Progress {
  step(): void;
  end(): void;
}

/** Shows on a terminal how far a long run is; elsewhere says nothing. */
export function createProgress(stream: NodeJS.WriteStream, isShown: boolean): Progress {
  const started = performance.now();
  let count = 0;
  let shown = started;
  return {
    step() {
      count += 1;
      const now = performance.now();
      if (!isShown || now - shown < EVERY) return;
      shown = now;
      const perSecond = Math.round(count / ((now - started) / 1000));
      stream.write(`\r${count} (${perSecond}/s) `);
    },
    end() {
      if (isShown && shown !== started) stream.write("\r\u001b[K");
    },
  };
}
