// Builds the pages for Maven: installs packages only when the lock file changed and runs Vite only when a source did.
// `node scripts/build.mjs check` lints, checks types and runs the unit tests instead, after the same installation.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const stamps = join(web, "node_modules", ".stamps");
const notSources = new Set(["node_modules", "dist", "e2e", "scripts"]);

/** Every file below this folder that the pages are built from. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name) && !entry.name.endsWith(".test.ts"))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : [path];
    })
    .toSorted();
}

function fingerprint(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function npm(...words) {
  const run = spawnSync("npm", words, {
    cwd: web,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.error || run.status !== 0) {
    console.error(`web: npm ${words.join(" ")} failed${run.error ? `: ${run.error.message}` : ""}`);
    process.exit(1);
  }
}

/** Do the work unless it was done with these very files and its result is still there. */
function unlessDone(name, files, result, work) {
  const stamp = join(stamps, name);
  const now = fingerprint(files);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
    return;
  }
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
}

const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(`web: the pages are built by Node 20 or newer; this is ${process.version}`);
  process.exit(1);
}
const lock = join(web, "package-lock.json");
unlessDone("installed", [lock], join(web, "node_modules", "vite"), () => {
  console.log("web: installing the packages of package-lock.json (once, a minute or so)");
  // Not `npm ci`: it refuses a lock file that lacks the binaries of platforms which the registry did not have.
  npm("install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error");
});
if (process.argv[2] === "check") {
  npm("run", "--silent", "lint");
  npm("run", "--silent", "check");
  npm("run", "--silent", "test");
} else {
  unlessDone("built", sources(web), join(web, "dist", "index.html"), () => {
    console.log("web: building the pages");
    npm("run", "--silent", "build", "--", "--logLevel", "warn");
    const bytes = readdirSync(join(web, "dist"), { recursive: true })
      .map((name) => statSync(join(web, "dist", name)))
      .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    console.log(`web: built web/dist, ${Math.round(bytes / 1024)} kB`);
  });
}
