import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { csvFormat } from "../../src/exporting/csv-format.js";
import { jsonlFormat } from "../../src/exporting/jsonl-format.js";
import { fileSink, streamSink } from "../../src/exporting/open-sink.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "silian-sink-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the files of an export", () => {
  it("stand in their place only when they are whole", async () => {
    const path = join(folder, "graph.jsonl");
    await writeFile(path, "the last export");
    const sink = await fileSink(path, jsonlFormat);
    await sink.write("nodes", "a\n");
    await sink.write("edges", "b\n");
    expect(await readFile(path, "utf8")).toBe("the last export");
    await sink.finish();
    expect(await readFile(path, "utf8")).toBe("a\nb\n");
    expect(await readdir(folder)).toEqual(["graph.jsonl"]);
  });

  it("leave nothing behind when the export is given up", async () => {
    const sink = await fileSink(join(folder, "tables"), csvFormat);
    await sink.write("nodes", "a\n");
    await sink.discard();
    expect(await readdir(join(folder, "tables"))).toEqual([]);
  });

  it("are two in a folder for a format of two tables", async () => {
    const sink = await fileSink(join(folder, "tables"), csvFormat);
    await sink.write("nodes", "n");
    await sink.write("edges", "e");
    await sink.finish();
    expect((await readdir(join(folder, "tables"))).sort()).toEqual(["entities.csv", "relations.csv"]);
    expect(await readFile(join(folder, "tables", "relations.csv"), "utf8")).toBe("e");
  });

  it("fail at once where they can't be", async () => {
    await expect(fileSink(join(folder, "no", "graph.jsonl"), jsonlFormat)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("a stream that an export goes to", () => {
  it("is waited for when it is full", async () => {
    const taken: string[] = [];
    const stream = new Writable({
      highWaterMark: 4,
      write: (chunk: Buffer, _encoding, done) => {
        taken.push(chunk.toString());
        setImmediate(done);
      },
    });
    const sink = streamSink(stream);
    for (const text of ["12345", "", "67890", "x"]) await sink.write("nodes", text);
    await sink.finish();
    expect(taken.join("")).toBe("1234567890x");
  });
});
