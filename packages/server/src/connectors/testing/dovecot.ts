import { execFileSync } from "node:child_process";
import { chown, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { selfMadeCertificate } from "../email-gateway/certificate.ts";
import type { MailAccount } from "../mail/account.ts";
import { Daemon, findProgram, openFolder } from "./daemon.ts";
import { freePorts, listening } from "./free-ports.ts";

const program = findProgram("dovecot");

/** Why there can be no Dovecot here, for a test to skip with; false where there can. */
export const noDovecot =
  program === null ? "dovecot is not installed (Debian: apt-get install dovecot-imapd dovecot-lmtpd)" : false;

export const mailboxUser = "ajuda@loja.example";
export const mailboxPassword = "senha-de-teste";

/** Dovecot does not open mail as root; tests that run as root let it use an account without rights. */
const isRoot = userInfo().uid === 0;
const mailOwner = isRoot ? 65_534 : userInfo().uid;
const mailGroup = isRoot ? 65_534 : userInfo().gid;

/** A real Dovecot with a folder, ports and one mailbox of its own. */
export class Dovecot {
  readonly imapPort: number;
  readonly lmtpPort: number;
  readonly authPort: number;
  readonly certificate = selfMadeCertificate("mail.example", Date.now());
  readonly #folder: string;
  #daemon: Daemon | null = null;

  private constructor(folder: string, ports: readonly number[]) {
    this.#folder = folder;
    this.imapPort = ports[0]!;
    this.lmtpPort = ports[1]!;
    this.authPort = ports[2]!;
  }

  static async start(): Promise<Dovecot> {
    const dovecot = new Dovecot(await openFolder("dovecot"), await freePorts(3));
    await dovecot.#configure();
    await dovecot.resume();
    return dovecot;
  }

  account(): MailAccount {
    return {
      host: "127.0.0.1",
      port: this.imapPort,
      tls: "starttls",
      credentials: { user: mailboxUser, password: mailboxPassword },
      certificateAuthority: this.certificate.cert,
      certificateName: "mail.example",
    };
  }

  async resume(): Promise<void> {
    const daemon = new Daemon(program!, "-F", "-c", join(this.#folder, "dovecot.conf"));
    this.#daemon = daemon;
    await listening(this.authPort, () => daemon.failure());
    await listening(this.imapPort, () => daemon.failure());
  }

  async pause(): Promise<void> {
    await this.#daemon?.stop();
    this.#daemon = null;
  }

  /** Throws away what Dovecot knows of UIDs; every message gets another one under another UIDVALIDITY. */
  async forgetUids(): Promise<void> {
    await this.pause();
    const maildir = join(this.#folder, "mail", mailboxUser);
    const names = (await readdir(maildir)).filter((name) => name.startsWith("dovecot"));
    for (const name of names) await rm(join(maildir, name));
    await this.resume();
  }

  async stop(): Promise<void> {
    await this.pause();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #configure(): Promise<void> {
    const inside = (name: string) => join(this.#folder, name);
    await mkdir(inside("mail"));
    await chown(inside("mail"), mailOwner, mailGroup);
    await writeFile(inside("cert.pem"), this.certificate.cert);
    await writeFile(inside("key.pem"), this.certificate.key, { mode: 0o600 });
    await writeFile(inside("users"), `${mailboxUser}:{PLAIN}${mailboxPassword}\n`);
    await writeFile(inside("dovecot.conf"), this.#configuration());
  }

  #configuration(): string {
    const { username } = userInfo();
    const group = execFileSync("id", ["-gn"], { encoding: "utf8" }).trim();
    const own = `default_login_user = ${username}
default_internal_user = ${username}
default_internal_group = ${group}
`;
    return `
${isRoot ? "" : own}
base_dir = ${this.#folder}/run
state_dir = ${this.#folder}/state
log_path = ${this.#folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <${this.#folder}/cert.pem
ssl_key = <${this.#folder}/key.pem
disable_plaintext_auth = yes
first_valid_uid = 1
mail_location = maildir:${this.#folder}/mail/%u
mail_uid = ${mailOwner}
mail_gid = ${mailGroup}
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = username_format=%u ${this.#folder}/users
}
userdb {
  driver = static
  args = uid=${mailOwner} gid=${mailGroup} home=${this.#folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${this.imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${this.lmtpPort}
  }
}
service auth {
  inet_listener {
    port = ${this.authPort}
  }
}
service anvil {
  chroot =
}
`;
  }
}
