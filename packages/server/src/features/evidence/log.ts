import { setTimeout as delay } from "node:timers/promises";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { appendBatch, type Known, MOST_AT_ONCE } from "./append.ts";
import { findPlaced, isDurable, updateHealth } from "./evidence.store.ts";
import { ensureLog } from "./log-keys.ts";
import { record } from "./record.ts";
import { compareAtStart } from "./sign.ts";
import {
  type EvidenceLog,
  type EvidenceRecord,
  LogFault,
  type LogHealth,
  type LogKeys,
  type StagedEntry,
} from "./types.ts";
import { unavailable, WaitingRoom } from "./waiting-room.ts";

type Parts = Pick<Context, "database" | "keys" | "now" | "origin" | "live" | "log" | "metrics" | "settings">;

/** Under load a step waits this long for company: fewer commits leave more of the machine to everybody. Milliseconds. */
const gathering = 4;
/** How often entries are looked for that nobody waits for. Milliseconds. */
const sweepEvery = 1_000;

export async function createEvidenceLog(parts: Parts): Promise<EvidenceLog> {
  const keys = await ensureLog(parts);
  if (!(await isDurable(parts.database))) parts.log.warn("evidence.not-durable");
  const evidence = new Sequencer(parts, keys);
  await compareAtStart({ ...parts, evidence });
  return evidence;
}

/**
 * Group commit: entries that arrive while one transaction is under way share the next. The row of the head elects who
 * appends, of all processes; who waits for an entry runs the sequencer itself, so that no signal between processes is needed.
 */
class Sequencer implements EvidenceLog {
  readonly origin;
  readonly signer;
  readonly witness;
  health: LogHealth = "ok";
  readonly #parts: Parts;
  readonly #room: WaitingRoom;
  readonly #sweep: NodeJS.Timeout;
  #known: Known | null = null;
  #running: Promise<void> | null = null;
  #asked = false;
  #stopped = false;
  #toldAt = 0;
  #sinceFull = 0;
  #lastCount = 0;
  #tellFull: () => void = () => {};

  constructor(parts: Parts, { origin, signer, witness }: LogKeys) {
    this.#parts = parts;
    this.#room = new WaitingRoom(() => parts.metrics.evidenceRefused.inc());
    this.origin = origin;
    this.signer = signer;
    this.witness = witness;
    this.#sweep = setInterval(() => this.#wake(), sweepEvery).unref();
    parts.metrics.evidenceHealthy.set(1);
  }

  record(tx: Queryable, happened: EvidenceRecord): Promise<string> {
    return record(this.#parts, tx, happened);
  }

  append(entry: StagedEntry): Promise<void> {
    return this.#wakeFor(() => this.#room.append(entry));
  }

  logged(id: string): Promise<void> {
    return this.#wakeFor(() => this.#room.waitFor(id));
  }

  async accuse(fault: LogFault): Promise<void> {
    this.#setHealth(fault.code);
    this.#parts.log.failure(`evidence.${fault.code}`, fault);
    await updateHealth(this.#parts.database, fault.code, fault.source);
    await this.#parts.live.publish({ type: "evidence" }, this.#parts.database);
  }

  async acquit(source: LogFault["source"]): Promise<void> {
    const cleared = await this.#parts.database.run(
      "update evidence_log set health = 'ok', health_source = null, health_at = now() where health_source = $1",
      [source],
    );
    if (cleared === 0) return;
    this.#setHealth("ok");
    await this.#parts.live.publish({ type: "evidence" }, this.#parts.database);
  }

  onFull(tell: () => void): void {
    this.#tellFull = tell;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#sweep);
    await this.#running;
    this.#room.refuseAll(new Error("The process is stopping."));
  }

  #wakeFor(wait: () => Promise<void>): Promise<void> {
    if (this.#stopped) return Promise.reject(unavailable());
    const waiting = wait();
    this.#wake();
    return waiting;
  }

  #wake(): void {
    this.#asked = true;
    if (this.#running === null && !this.#stopped)
      this.#running = this.#drain().finally(() => {
        this.#running = null;
      });
  }

  /** Ends when nothing was asked since the last step and that step was not full. */
  async #drain(): Promise<void> {
    let full = false;
    while ((this.#asked || full) && !this.#stopped) {
      this.#asked = false;
      if (this.#lastCount > 1 && !full) await delay(gathering);
      full = await this.#step();
      if (this.#room.hasFresh) this.#asked = true;
    }
  }

  /** @returns whether there may be more. Never rejects. */
  async #step(): Promise<boolean> {
    const fresh = this.#room.takeFresh(MOST_AT_ONCE);
    const waited = this.#room.ids;
    const began = performance.now();
    this.#lastCount = 0;
    try {
      const batch = await this.#parts.database.transaction(async (tx) => {
        const step = await appendBatch(
          tx,
          this.#known,
          fresh.map(({ entry }) => entry),
        );
        if (step.count > 0) await this.#tell(tx);
        return step;
      });
      this.#known = batch.known;
      this.#lastCount = batch.count;
      if (this.health !== "ok") this.#setHealth("ok");
      for (const { resolve } of fresh) resolve();
      await this.#release(waited, batch.placed).catch((error: unknown) => this.#room.refuseAll(error));
      this.#count(batch.count, performance.now() - began);
      return batch.count >= MOST_AT_ONCE;
    } catch (error) {
      for (const { reject } of fresh) reject(error);
      // Staged entries are durable and get their place when the log is back; who waits for them is not kept waiting.
      this.#room.refuseAll(error);
      await this.#noteFault(error);
      return false;
    }
  }

  #count(entries: number, milliseconds: number): void {
    if (entries === 0) return;
    this.#parts.metrics.evidenceEntries.inc(entries);
    this.#parts.metrics.evidenceBatchSeconds.observe(milliseconds / 1000);
    this.#sinceFull += entries;
    if (this.#sinceFull < MOST_AT_ONCE) return;
    this.#sinceFull = 0;
    this.#tellFull();
  }

  /** Those that another process placed are looked up; those of a transaction that is not there yet wait on. */
  async #release(waited: readonly string[], placed: readonly string[]): Promise<void> {
    const here = new Set(placed);
    const others = waited.filter((id) => !here.has(id));
    const elsewhere = others.length > 0 ? await findPlaced(this.#parts.database, others) : [];
    this.#room.release([...placed, ...elsewhere]);
  }

  async #noteFault(error: unknown): Promise<void> {
    if (!(error instanceof LogFault)) {
      if (this.health !== "unavailable") this.#parts.log.failure("evidence.unavailable", error);
      this.#setHealth("unavailable");
      return;
    }
    if (this.health === error.code) return;
    await this.accuse(error).catch((failed: unknown) => {
      this.#parts.log.failure("evidence.unavailable", failed);
    });
  }

  #setHealth(health: LogHealth): void {
    this.health = health;
    this.#parts.metrics.evidenceHealthy.set(health === "ok" ? 1 : 0);
  }

  /** A notification makes the commits of all processes queue up, so there is at most one a second. */
  async #tell(tx: Parameters<Context["live"]["publish"]>[1]): Promise<void> {
    if (Date.now() - this.#toldAt < 1_000) return;
    this.#toldAt = Date.now();
    await this.#parts.live.publish({ type: "evidence" }, tx);
  }
}
