import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { sharedDatabase } from "../support/database-settings.js";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readmes = ["README.md", "README.zh.md"] as const;
const run = promisify(execFile);

/** The texts of a document's fenced blocks of a language. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, block]) => block ?? "");

/** The command lines of silian that a document shows, in fences and in running text, `start` left out. */
const commandsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/npx silian ([^`\n]+)/g)].map(([, command]) => (command ?? "").trim()))].filter(
    (command) => !command.startsWith("start"),
  );

/** The example of a field's description, as an operation; null where it has none. */
const exampleOf = (description: string): string | null => {
  const example = /Example: (.*[})])\.? [^}]*$/.exec(description)?.[1];
  return example === undefined ? null : `{ ${example} }`;
};

describe("what the documents show", () => {
  let server: RunningServer;
  let folder: string;
  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
    folder = await mkdtemp(join(tmpdir(), "silian-readme-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await server.close();
  });

  it("answers every query of the README", async () => {
    const queries = blocks(await readFile(join(root, "README.md"), "utf8"), "graphql");
    expect(queries.length).toBeGreaterThanOrEqual(3);
    for (const query of queries) {
      const { data, errors } = await server.askText(query);
      expect(errors, query).toBeUndefined();
      expect(Object.values(data ?? {}), query).not.toContain(null);
    }
  });

  it("answers the query on the page of every analysis", async () => {
    const folder = join(root, "src/analyses");
    const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith("README.md"));
    expect(pages.length).toBeGreaterThanOrEqual(15);
    for (const page of pages) {
      const queries = blocks(await readFile(join(folder, page), "utf8"), "graphql");
      for (const query of queries) {
        const { data, errors } = await server.askText(query);
        expect(errors, `${page}: ${query}`).toBeUndefined();
        expect(Object.values(data ?? {}), `${page}: ${query}`).not.toContain(null);
      }
    }
  });

  it("answers every example in the description of a root field", async () => {
    const fields = Object.values((await createSchema()).getQueryType()?.getFields() ?? {});
    const examples = fields.flatMap(({ description }) => exampleOf(description ?? "") ?? []);
    expect(examples.length).toBeGreaterThanOrEqual(5);
    for (const example of examples) {
      const { errors } = await server.askText(example);
      expect(errors, example).toBeUndefined();
    }
  });

  it("runs every command of the READMEs, once where both show it", async () => {
    const shown = await Promise.all(
      readmes.map(async (readme) => commandsIn(await readFile(join(root, readme), "utf8"))),
    );
    for (const commands of shown) expect(commands.length).toBeGreaterThanOrEqual(7);
    const commands = new Set(shown.flat());
    const { uri, user, password, database } = sharedDatabase();
    const env = {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    };
    for (const command of commands) {
      const args = [join(root, "bin/silian.js"), ...command.split(" ")];
      const { stdout, stderr } = await run(process.execPath, args, { cwd: folder, env });
      expect(stdout + stderr, command).not.toBe("");
    }
  });

  it("shows in the README what the command answers", async () => {
    const { uri, user, password, database } = sharedDatabase();
    const env = {
      ...process.env,
      LANG: "zh_CN.UTF-8",
      LC_ALL: "zh_CN.UTF-8",
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    };
    const args = [join(root, "bin/silian.js"), "gaps", "新能源汽车", "宁波", "--population", "LISTED"];
    const { stdout } = await run(process.execPath, args, { cwd: folder, env });
    const words = (line: string) => line.replaceAll(/\s+/g, " ").trim();
    const answered = new Set(stdout.split("\n").map(words));
    const shown =
      /^\$ npx silian gaps[^\n]*\n([\s\S]*?)^```$/m.exec(await readFile(join(root, "README.md"), "utf8"))?.[1] ?? "";
    const lines = shown
      .split("\n")
      .map(words)
      .filter((line) => line !== "");
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(answered, line).toContain(line);
  });
});
