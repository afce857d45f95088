import { hasCluster } from "../database/embedded/places.ts";
import { runningEmbeddedUrl, startEmbedded } from "../database/embedded/start-embedded.ts";
import type { Settings } from "../settings/settings.ts";
import { BackupError } from "./errors.ts";

type Place = Pick<Settings, "databaseUrl" | "dataFolder">;

/** Hands in the database of an installation that exists: its own server is used if it runs, else started meanwhile. */
export async function withDatabase<T>(place: Place, work: (url: string) => Promise<T>): Promise<T> {
  const url = place.databaseUrl ?? runningEmbeddedUrl(place.dataFolder);
  if (url !== null) return work(url);
  if (!hasCluster(place.dataFolder))
    throw new BackupError(
      "backup-nothing",
      "There is no database in this data folder: set ATALAIA_DATA_FOLDER or DATABASE_URL.",
    );
  return whileStarted(place, work);
}

/** Hands in a database to be filled; the data folder's own must not be in use. */
export async function withNewDatabase<T>(place: Place, work: (url: string) => Promise<T>): Promise<T> {
  if (place.databaseUrl !== null) return work(place.databaseUrl);
  if (runningEmbeddedUrl(place.dataFolder) !== null)
    throw new BackupError("restore-while-running", "Atalaia runs on this data folder: stop it first.");
  return whileStarted(place, work);
}

async function whileStarted<T>({ dataFolder }: Place, work: (url: string) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataFolder });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}
