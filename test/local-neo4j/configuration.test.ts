import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  javaFlags,
  quoteJavaArgument,
  renderJavaArguments,
  renderNeo4jConf,
} from "../../src/local-neo4j/configuration.js";
import { temporaryFolders } from "./temporary-folder.js";

const measures = { heapMb: 1000, pageCacheMb: 64, transactionTimeoutSeconds: 20 };
const settings = new Map(
  renderNeo4jConf(4242, measures)
    .trim()
    .split("\n")
    .map((line) => line.split("=") as [string, string]),
);

describe("the settings that Neo4j is started with", () => {
  it("listen on loopback and nowhere else", () => {
    expect(settings.get("server.bolt.listen_address")).toBe("127.0.0.1:4242");
    expect(settings.get("server.bolt.advertised_address")).toBe("127.0.0.1:4242");
    const addresses = [...settings].filter(([name]) => name.endsWith("_address")).map(([, value]) => value);
    expect(addresses.every((address) => address.startsWith("127.0.0.1"))).toBe(true);
    expect(settings.get("server.http.enabled")).toBe("false");
    expect(settings.get("server.https.enabled")).toBe("false");
  });

  it("ask for a password, report nothing, and refuse unknown settings", () => {
    expect(settings.get("dbms.security.auth_enabled")).toBe("true");
    expect(settings.get("dbms.usage_report.enabled")).toBe("false");
    expect(settings.get("server.config.strict_validation.enabled")).toBe("true");
  });

  it("bound time and memory: one transaction half the heap, all of them seven tenths", () => {
    expect(settings.get("db.transaction.timeout")).toBe("20s");
    expect(settings.get("server.memory.pagecache.size")).toBe("64m");
    expect(settings.get("db.memory.transaction.max")).toBe("500m");
    expect(settings.get("dbms.memory.transaction.total.max")).toBe("700m");
  });

  it("read CSV from the import folder without taking a backslash as an escape", () => {
    expect(settings.get("server.directories.import")).toBe("import");
    expect(settings.get("dbms.security.allow_csv_import_from_file_urls")).toBe("true");
    expect(settings.get("db.import.csv.legacy_quote_escaping")).toBe("false");
  });

  it("open the same modules to the Java that the administration tool starts as to the database's own", () => {
    const text = renderNeo4jConf(4242, measures);
    const opened = [...text.matchAll(/^server\.jvm\.additional=(.*)$/gm)].map(([, flag]) => flag ?? "");
    expect(opened).toContain("--add-opens=java.base/java.nio=ALL-UNNAMED");
    const own = renderJavaArguments({ jars: ["/a.jar"], mainClass: "Main", programArguments: [], flags: [] });
    for (const flag of opened) expect(own.split("\n")).toContain(`"${flag}"`);
  });

  it("start with at most a quarter gigabyte of heap, and never with more than the whole", () => {
    expect(javaFlags(2048)).toEqual(expect.arrayContaining(["-Xms256m", "-Xmx2048m"]));
    expect(javaFlags(128)).toEqual(expect.arrayContaining(["-Xms128m", "-Xmx128m"]));
  });
});

describe("the argument file for Java", () => {
  it("puts flags and class path before the main class, and the program's own arguments after it", () => {
    const text = renderJavaArguments({
      jars: ["/a b/one.jar", "/two.jar"],
      mainClass: "org.example.Main",
      flags: ["-Xmx1m"],
      programArguments: ["--home-dir=/a b"],
    });
    const lines = text.trim().split("\n");
    expect(lines[0]).toBe('"-Xmx1m"');
    expect(lines.slice(-4)).toEqual(['"-cp"', '"/a b/one.jar:/two.jar"', '"org.example.Main"', '"--home-dir=/a b"']);
  });

  it("quotes a word so that taking the quotes and escapes away gives it back", () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const quoted = quoteJavaArgument(word);
        expect(quoted.slice(1, -1).replaceAll(/\\([\\"])/g, "$1")).toBe(word);
        expect(/(?<!\\)(?:\\\\)*"/.exec(quoted.slice(1, -1))).toBeNull();
      }),
    );
  });

  const newFolder = temporaryFolders();

  it("is read by Java itself as it was meant, blanks, quotes and backslashes included", () => {
    const file = join(newFolder(), "java.args");
    const value = 'a "b" \\ c';
    writeFileSync(
      file,
      [`-Dsilian.try=${value}`, "-XshowSettings:properties", "-version"].map(quoteJavaArgument).join("\n"),
    );
    const shown = execFileSync("/bin/sh", ["-c", 'java "@$1" 2>&1 || true', "sh", file], { encoding: "utf8" });
    if (!shown.includes("java.version")) {
      console.warn("Skipped: no Java on this machine to read the argument file.");
      return;
    }
    expect(shown).toContain(`silian.try = ${value}`);
  });
});
