import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  archiveFlags,
  hasClassArchive,
  keepClassArchive,
  locateClassArchive,
} from "../../src/local-neo4j/class-archive.js";
import { temporaryFolders } from "./temporary-folder.js";

const newFolder = temporaryFolders();

describe("Java's archive of parsed classes", () => {
  it("is made by the first run, kept when it stops, and used by the next", async () => {
    const [cacheDir, dataDir] = [join(newFolder(), "cache"), newFolder()];
    const archive = locateClassArchive(cacheDir, dataDir, "17.0.15", ["/a.jar"]);
    expect(await archiveFlags(archive)).toEqual([`-XX:ArchiveClassesAtExit=${archive.draft}`]);
    writeFileSync(archive.draft, "classes");
    await keepClassArchive(archive);
    expect(readFileSync(archive.file, "utf8")).toBe("classes");
    expect(readdirSync(cacheDir)).toHaveLength(1);
    expect(existsSync(archive.draft)).toBe(false);
    expect(await hasClassArchive(archive)).toBe(true);
    expect(await archiveFlags(archive)).toEqual([`-XX:SharedArchiveFile=${archive.file}`]);
  });

  it("that a killed run left half-written is thrown away by the next start", async () => {
    const archive = locateClassArchive(newFolder(), newFolder(), "17.0.15", ["/a.jar"]);
    writeFileSync(archive.draft, "half");
    await archiveFlags(archive);
    expect(existsSync(archive.draft)).toBe(false);
  });

  it("is not missed when a run left none", async () => {
    const archive = locateClassArchive(newFolder(), newFolder(), "17.0.15", ["/a.jar"]);
    await keepClassArchive(archive);
    expect(existsSync(archive.file)).toBe(false);
    expect(await hasClassArchive(archive)).toBe(false);
  });

  it("is another one for another Java and for other jars", () => {
    const places = [
      locateClassArchive("/c", "/d", "17.0.15", ["/a.jar"]),
      locateClassArchive("/c", "/d", "21.0.1", ["/a.jar"]),
      locateClassArchive("/c", "/d", "17.0.15", ["/b.jar"]),
    ];
    expect(new Set(places.map(({ file }) => file)).size).toBe(3);
  });
});
