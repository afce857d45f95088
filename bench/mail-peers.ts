/**
 * Filters of mail on the same 36 KB mail, one after the other, CPU time, beside ours measured in the same run. They
 * are the distribution's packages: where they are missing and this runs as root, apt is asked for them once, within
 * a time limit; what cannot be had is reported as not available. All run offline, without blocklists or statistics.
 * Usage: node bench/mail-peers.ts
 */
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createEngine } from "@atalaia/detect";
import { analyzeMail } from "@atalaia/mail";
import { envelope, resolver, signedMail } from "./mails.ts";

const MAILS = 40;
const INSTALL_LIMIT_MS = 240_000;
const START_LIMIT_MS = 180_000;
const RUN_LIMIT_MS = 90_000;
const PORT = 23_817;
const TICKS = 100;

const folder = mkdtempSync(join(tmpdir(), "mail-peers-"));
const mails = await Promise.all(Array.from({ length: MAILS }, (_, number) => signedMail(number)));

function has(program: string): boolean {
  return ["/usr/bin", "/usr/sbin"].some((path) => existsSync(join(path, program)));
}

function install(): void {
  if ((has("rspamd") && has("spamassassin")) || process.getuid?.() !== 0 || !has("apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const parameters = ["install", "-y", "--no-install-recommends", "rspamd", "spamassassin"];
  spawnSync("apt-get", parameters, { env, stdio: "ignore", timeout: INSTALL_LIMIT_MS });
}

/** Messages per second of CPU time of our own look, authentication with a stub resolver included. */
async function measureOwn(): Promise<number> {
  const context = { engine: createEngine(), resolver, envelope, now: Date.UTC(2026, 7, 3) };
  for (let round = 0; round < 10; round++) for (const mail of mails) await analyzeMail(mail, context);
  const before = process.cpuUsage();
  for (let round = 0; round < 5; round++) for (const mail of mails) await analyzeMail(mail, context);
  const { user, system } = process.cpuUsage(before);
  return (5 * MAILS * 1e6) / (user + system);
}

const PERL = `
use Mail::SpamAssassin;
my $filter = Mail::SpamAssassin->new({ local_tests_only => 1, dont_copy_prefs => 1,
  userprefs_filename => "/dev/null", home_dir_for_helpers => $ARGV[0] });
$filter->compile_now(0);
my @mails = map { local $/; open(my $in, "<", $_) or die; <$in> } glob("$ARGV[0]/*.eml");
sub look { my $mail = $filter->parse($_[0]); my $status = $filter->check($mail); $status->finish; $mail->finish }
look($mails[0]);
my ($user, $system) = times; my $done = 0;
for my $mail (@mails) { look($mail); $done++; my ($u, $s) = times; last if $u + $s - $user - $system > 30 }
my ($u, $s) = times;
print $done / ($u + $s - $user - $system), "\n";
`;

function measureSpamAssassin(): number | undefined {
  if (!has("spamassassin")) return undefined;
  mails.forEach((mail, index) => {
    writeFileSync(join(folder, `${index}.eml`), mail);
  });
  const { stdout } = spawnSync("perl", ["-e", PERL, folder], { encoding: "utf8", timeout: RUN_LIMIT_MS });
  const speed = Number(stdout?.trim());
  return speed > 0 ? speed : undefined;
}

function configureRspamd(): void {
  const files = {
    "options.inc": 'dns { nameserver = ["127.0.0.1:1"]; timeout = 0.01s; retransmits = 1; }',
    "worker-normal.inc": `bind_socket = "127.0.0.1:${PORT}"; count = 1;`,
    "worker-controller.inc": `bind_socket = "127.0.0.1:${PORT + 1}";`,
    "worker-proxy.inc": "enabled = false;",
    "logging.inc": `type = "file"; filename = "${folder}/rspamd.log"; level = "error";`,
    "redis.conf": "enabled = false;",
  };
  mkdirSync(join(folder, "override.d"), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, "override.d", name), `${text}\n`);
}

/** Seconds of CPU time of a process and its children so far (proc(5)). */
function secondsOf(root: number): number {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return all.reduce((sum, name) => sum + secondsIfOf(Number(name), root), 0);
}

function secondsIfOf(pid: number, root: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    const isOurs = pid === root || Number(fields[1]) === root;
    return isOurs ? (Number(fields[11]) + Number(fields[12])) / TICKS : 0;
  } catch {
    return 0;
  }
}

async function post(mail: Buffer): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${PORT}/checkv2`, {
      method: "POST",
      body: new Uint8Array(mail),
      headers: { IP: envelope.remoteAddress, From: envelope.mailFrom, Helo: envelope.helo },
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function measureRspamd(): Promise<number | undefined> {
  if (!has("rspamd") || !existsSync("/proc/self/stat")) return undefined;
  configureRspamd();
  const vars = ["LOCAL_CONFDIR", "DBDIR", "RUNDIR", "LOGDIR"].map((name) => `--var=${name}=${folder}`);
  const filter = spawn("rspamd", ["-i", "-f", ...vars], { stdio: "ignore" });
  try {
    const limit = performance.now() + START_LIMIT_MS;
    while (!(await post(mails[0]!))) {
      if (performance.now() > limit || filter.exitCode !== null || filter.pid === undefined) return undefined;
      await pause(1_000);
    }
    for (const mail of mails) await post(mail);
    const before = secondsOf(filter.pid!);
    let done = 0;
    for (let round = 0; round < 5; round++) for (const mail of mails) done += Number(await post(mail));
    const spent = secondsOf(filter.pid!) - before;
    return spent > 0 && done > 0 ? done / spent : undefined;
  } finally {
    filter.kill();
  }
}

function show(name: string, speed: number | undefined, own: number): void {
  const told =
    speed === undefined
      ? "not available"
      : `${speed.toFixed(1).padStart(8)} messages/s  1 : ${(own / speed).toFixed(1)}`;
  console.log(`${name.padEnd(34)} ${told}`);
}

install();
const own = await measureOwn();
show("atalaia, mail with authentication", own, own);
show("rspamd (offline)", await measureRspamd(), own);
show("SpamAssassin (local tests)", measureSpamAssassin(), own);
rmSync(folder, { recursive: true, force: true });
