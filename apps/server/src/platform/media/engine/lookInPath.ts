import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** The first command of that name in PATH (and in `also`, folders people forget to add to it). */
export async function lookInPath(
  command: string,
  environment: NodeJS.ProcessEnv,
  also: readonly string[] = [],
): Promise<string | undefined> {
  const folders = [...(environment["PATH"] ?? "").split(delimiter), ...also];
  const name = process.platform === "win32" ? `${command}.exe` : command;
  for (const folder of folders.filter((each) => each !== "")) {
    const file = join(folder, name);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) {
      return file;
    }
  }
  return undefined;
}
