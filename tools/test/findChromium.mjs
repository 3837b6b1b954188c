import { spawnSync } from "node:child_process";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** A Chromium for the tests: by setting, in PATH, or Debian's, installed now. Without one it stops and says so. */
export function findChromium() {
  const known = process.env.PLENARY_CHROMIUM ?? inPath();
  if (known) {
    return known;
  }
  if (process.getuid?.() === 0 && which("apt-get")) {
    process.stdout.write("Installing Debian's chromium and fonts-noto-cjk for the tests …\n");
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
      options,
    );
  }
  const installed = inPath();
  if (!installed) {
    process.stderr.write(
      "The tests need Chromium: install it, or name one in PLENARY_CHROMIUM, and run them again.\n",
    );
    process.exit(1);
  }
  return installed;
}

const inPath = () => names.map(which).find((path) => path !== "");

function which(name) {
  const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : "";
}
