import { execFile } from "node:child_process";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { selfMadeCertificate } from "../email-gateway/certificate.ts";
import type { MailAccount } from "../mail/account.ts";
import { Daemon, findProgram, openFolder } from "./daemon.ts";
import { freePorts, listening } from "./free-ports.ts";

const execute = promisify(execFile);
const program = findProgram("postfix");
const isRoot = userInfo().uid === 0;

/** Why there can be no Postfix here, for a test to skip with; false where there can. */
export const noPostfix =
  program === null
    ? "postfix is not installed (Debian: apt-get install postfix)"
    : isRoot
      ? false
      : "postfix starts only as root";

export interface PostfixRoutes {
  /** Where everything handed in at the submission port goes first: the gateway. */
  readonly gatewayPort: number;
  /** Where everything handed in at the delivery port goes: the mailbox's LMTP. */
  readonly lmtpPort: number;
  /** A Dovecot that checks passwords. */
  readonly authPort: number;
}

/**
 * A real Postfix with a folder and ports of its own: one port takes submissions (STARTTLS, AUTH) and sends them
 * through the gateway, the other takes what the gateway forwards and delivers it.
 */
export class Postfix {
  readonly submissionPort: number;
  readonly deliveryPort: number;
  readonly certificate = selfMadeCertificate("mail.example", Date.now());
  readonly #folder: string;
  #daemon: Daemon | null = null;

  private constructor(folder: string, ports: readonly number[]) {
    this.#folder = folder;
    this.submissionPort = ports[0]!;
    this.deliveryPort = ports[1]!;
  }

  static async start(routes: PostfixRoutes): Promise<Postfix> {
    const postfix = new Postfix(await openFolder("postfix"), await freePorts(2));
    await postfix.#configure(routes);
    const etc = join(postfix.#folder, "etc");
    await run(program!, "-c", etc, "check");
    const { stdout } = await execute(findProgram("postconf")!, ["-c", etc, "-hx", "daemon_directory"]);
    // `postfix start-fg` would put a shell between us and the process to stop.
    const daemon = new Daemon(join(stdout.trim(), "master"), "-c", etc, "-s");
    postfix.#daemon = daemon;
    await listening(postfix.deliveryPort, () => daemon.failure());
    return postfix;
  }

  account(user: string, password: string): MailAccount {
    return {
      host: "127.0.0.1",
      port: this.submissionPort,
      tls: "starttls",
      credentials: { user, password },
      certificateAuthority: this.certificate.cert,
      certificateName: "mail.example",
    };
  }

  /** Tries everything that waits in the queue now. */
  async flush(): Promise<void> {
    await run(program!, "-c", join(this.#folder, "etc"), "flush");
  }

  async stop(): Promise<void> {
    await this.#daemon?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #configure(routes: PostfixRoutes): Promise<void> {
    for (const name of ["etc", "spool", "data"]) await mkdir(join(this.#folder, name), { mode: 0o755 });
    const etc = join(this.#folder, "etc");
    await writeFile(join(etc, "tls.pem"), this.certificate.key + this.certificate.cert);
    await chmod(join(etc, "tls.pem"), 0o600);
    await writeFile(join(etc, "main.cf"), this.#main(routes));
    await writeFile(join(etc, "master.cf"), this.#master(routes));
    await run("chown", "postfix", join(this.#folder, "data"));
  }

  #main({ lmtpPort, authPort }: PostfixRoutes): string {
    return `
compatibility_level = 3.6
queue_directory = ${this.#folder}/spool
data_directory = ${this.#folder}/data
maillog_file = ${this.#folder}/mail.log
maillog_file_prefixes = ${this.#folder}
myhostname = relay.example
mydestination =
mynetworks = 127.0.0.1/32
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
local_recipient_maps =
default_transport = lmtp:inet:127.0.0.1:${lmtpPort}
smtpd_tls_chain_files = ${this.#folder}/etc/tls.pem
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${authPort}
smtpd_peername_lookup = no
smtp_tls_security_level = may
`;
  }

  #master({ gatewayPort }: PostfixRoutes): string {
    return `
127.0.0.1:${this.submissionPort} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
  -o content_filter=gateway:[127.0.0.1]:${gatewayPort}
127.0.0.1:${this.deliveryPort} inet n - n - - smtpd
  -o smtpd_relay_restrictions=permit_mynetworks,reject
gateway unix - - n - - smtp
  -o smtp_send_xforward_command=yes
  -o disable_mime_output_conversion=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
showq unix n - n - - showq
proxymap unix - - n - - proxymap
tlsmgr unix - - n 1000? 1 tlsmgr
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
error unix - - n - - error
retry unix - - n - - error
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
postlog unix-dgram n - n - 1 postlogd
`;
  }
}

async function run(command: string, ...args: readonly string[]): Promise<void> {
  await execute(command, [...args]);
}
