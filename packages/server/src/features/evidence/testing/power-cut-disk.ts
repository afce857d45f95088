import { dirname } from "node:path";
import type { Disk } from "../copy/disk.ts";

interface File {
  content: Uint8Array;
  /** What a power cut leaves of it. */
  kept: Uint8Array;
}

/**
 * A disk in memory that forgets like a real one: content lasts once it was flushed, names and renames once their folder
 * was. `failAt` makes one step fail, counted from 1; what comes after it fails too, as after a power cut.
 */
export class PowerCutDisk implements Disk {
  #names = new Map<string, File | "folder">();
  #keptNames = new Map<string, File | "folder">();
  #failAt = Number.POSITIVE_INFINITY;
  steps = 0;

  /** `existing`: a folder that has been there long since. */
  constructor(existing: string) {
    for (let at = existing; at !== "/"; at = dirname(at)) this.#names.set(at, "folder");
    this.#keptNames = new Map(this.#names);
  }

  failAt(step: number): void {
    this.steps = 0;
    this.#failAt = step;
  }

  /** Names that were not flushed are lost; with `namesSurvive` they are there, and only what they held is lost. */
  cutPower(namesSurvive: boolean): void {
    const names = namesSurvive ? this.#names : this.#keptNames;
    for (const file of names.values()) if (file !== "folder") file.content = file.kept;
    this.#names = new Map([...names].filter(([path]) => this.#isReachable(path, names)));
    this.#keptNames = new Map(this.#names);
    this.#failAt = Number.POSITIVE_INFINITY;
  }

  #isReachable(path: string, names: ReadonlyMap<string, unknown>): boolean {
    const parent = dirname(path);
    return parent === "/" || parent === path || (names.has(parent) && this.#isReachable(parent, names));
  }

  #step(): void {
    this.steps += 1;
    if (this.steps >= this.#failAt) throw Object.assign(new Error("EIO"), { code: "EIO" });
  }

  async read(path: string): Promise<Uint8Array | null> {
    const file = this.#names.get(path);
    return file === undefined || file === "folder" ? null : file.content.slice();
  }

  async makeFolder(path: string): Promise<void> {
    this.#step();
    for (let at = path; at !== "/"; at = dirname(at)) if (!this.#names.has(at)) this.#names.set(at, "folder");
  }

  async create(path: string) {
    this.#step();
    const file: File = { content: new Uint8Array(0), kept: new Uint8Array(0) };
    this.#names.set(path, file);
    return {
      write: async (bytes: Uint8Array) => {
        // A write that fails may have written a part.
        file.content = bytes.slice(0, bytes.length / 2);
        this.#step();
        file.content = bytes.slice();
      },
      flush: async () => {
        this.#step();
        file.kept = file.content;
      },
      close: async () => {},
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step();
    this.#names.set(to, this.#names.get(from)!);
    this.#names.delete(from);
  }

  async flushFolder(path: string): Promise<void> {
    this.#step();
    for (const name of new Set([...this.#names.keys(), ...this.#keptNames.keys()]))
      if (dirname(name) === path) this.#keep(name);
  }

  #keep(name: string): void {
    const entry = this.#names.get(name);
    if (entry === undefined) this.#keptNames.delete(name);
    else this.#keptNames.set(name, entry);
  }

  async removeFolder(path: string): Promise<void> {
    this.#step();
    for (const name of [...this.#names.keys()])
      if (name === path || name.startsWith(`${path}/`)) this.#names.delete(name);
  }
}
