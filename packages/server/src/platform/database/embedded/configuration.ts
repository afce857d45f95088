import type { Places } from "./places.ts";

export const PORT = 5432;
export const DATABASE = "atalaia";
export const ADMINISTRATOR = "postgres";
export const APPLICATION = "atalaia";

/** A server for one small box. Errors and their values stay out of its log: the program reports them by code. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "",
  port: String(PORT),
  unix_socket_permissions: "0700",
  password_encryption: "scram-sha-256",
  max_connections: "40",
  shared_buffers: "128MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  random_page_cost: "1.1",
  jit: "off",
  io_method: "sync",
  max_worker_processes: "4",
  max_parallel_workers_per_gather: "0",
  wal_compression: "on",
  max_wal_size: "1GB",
  min_wal_size: "96MB",
  checkpoint_timeout: "10min",
  autovacuum_naptime: "30s",
  autovacuum_max_workers: "2",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
  log_timezone: "UTC",
  timezone: "UTC",
};

const DURABLE: Readonly<Record<string, string>> = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
};

/** For test databases, which nobody misses after a power cut. */
const THROW_AWAY: Readonly<Record<string, string>> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "100",
  file_copy_method: "clone",
};

export function serverParameters(places: Places, durable: boolean): string[] {
  const settings = {
    ...SETTINGS,
    ...(durable ? DURABLE : THROW_AWAY),
    unix_socket_directories: places.socketFolder,
  };
  return [
    "-D",
    places.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Nothing of this program's environment (it may hold keys) goes to the server. */
export const SERVER_ENVIRONMENT: Readonly<Record<string, string>> = {
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/bin:/bin",
};

/** libpq's own form of a socket address; the driver and psql read it alike. */
export function socketUrl(places: Places, user: string, password: string, database: string): string {
  const parameters = new URLSearchParams({ host: places.socketFolder, port: String(PORT) });
  return `postgresql://${user}:${encodeURIComponent(password)}@localhost/${database}?${parameters}`;
}
