// Starts the portal as `wemi serve` does for a person, on a free port and with nothing in store.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const BINARY = process.env.WEMI_BIN ?? path.join(ROOT, "target/debug/wemi");
// A debug build sets some eight thousand pages first.
const READY_WITHIN_MS = 180_000;
// Open pages are told, and the thousands of files of an ephemeral site are taken away.
const STOP_WITHIN_MS = 60_000;

/**
 * @typedef {object} Server
 * @property {string} url Where the portal is, without a slash at the end.
 * @property {string} outbox Where its messages can be read.
 * @property {(...args: string[]) => Promise<void>} wemi Runs a command on its data.
 * @property {() => Promise<number | null>} stop Ends it as Ctrl-C does; gives its exit code.
 */

/**
 * Starts a server and waits until it says where it is.
 * @returns {Promise<Server>}
 */
export async function startServer() {
  // A folder of its own, so that other commands find what it keeps.
  const data = await mkdtemp(path.join(tmpdir(), "wemi-browser-"));
  const child = spawn(BINARY, ["serve", "--data", data, "--json", "--addr", "127.0.0.1:0"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (complaints += text));
  const exited = new Promise((resolve) => child.once("exit", resolve));

  const line = await firstLine(child, () => complaints);
  const { url, outbox } = JSON.parse(line);
  return {
    url: url.replace(/\/$/, ""),
    outbox: new URL(outbox, url).href,
    async wemi(...args) {
      await promisify(execFile)(BINARY, [...args, "--data", data], { cwd: ROOT });
    },
    async stop() {
      child.kill("SIGINT");
      const late = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
      const code = await exited;
      clearTimeout(late);
      await rm(data, { recursive: true, force: true });
      return code;
    },
  };
}

/**
 * The one line that the server prints when it is ready.
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => string} complaints What it wrote to its error stream so far.
 * @returns {Promise<string>}
 */
async function firstLine(child, complaints) {
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${code} before it was ready:\n${complaints()}`);
  });
  ended.catch(() => {});
  const failed = once(child, "error").then(([error]) => {
    throw new Error(`${BINARY} could not be started: ${error.message}`);
  });
  failed.catch(() => {});
  const abort = AbortSignal.timeout(READY_WITHIN_MS);
  try {
    const [line] = await Promise.race([once(lines, "line", { signal: abort }), ended, failed]);
    return line;
  } catch (error) {
    child.kill("SIGKILL");
    throw abort.aborted ? new Error(`the server was not ready in time:\n${complaints()}`) : error;
  } finally {
    lines.close();
    child.stdout.resume();
  }
}
