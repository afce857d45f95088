/** First thing in a backup: what follows and what can take it in. */
export interface BackupHeader {
  readonly format: "atalaia-backup";
  readonly version: 1;
  readonly createdAt: string;
  readonly program: string;
  /** The migrations the database had, in order. */
  readonly schema: readonly { readonly name: string; readonly hash: string }[];
  /** In the order in which they can be filled. */
  readonly tables: readonly TableShape[];
  /** Months that have partitions of their own, as `YYYY-MM-01`. */
  readonly months: readonly { readonly parent: string; readonly month: string }[];
  readonly hasKey: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What was written of one table; checked when it is read. */
export interface TableSummary {
  readonly name: string;
  readonly rows: number;
  /** Of the copied bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

export interface BackupReport {
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
  /** Before encryption. */
  readonly bytes: number;
  readonly hasKey: boolean;
}

export interface BackupProgress {
  readonly table: string;
  readonly bytes: number;
}
