import { randomBytes } from "node:crypto";
import { access, chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runAdminJava } from "./run-admin-java.js";
import { LocalNeo4jUnavailable } from "./unavailable.js";

/** What setting the first password needs. */
export interface PasswordRequest {
  readonly dataDir: string;
  readonly javaPath: string;
  readonly jars: readonly string[];
}

/** Gives the database's password: the one in the 0600 file, or a new random one, set before the first start. */
export async function ensurePassword(request: PasswordRequest): Promise<string> {
  const started = await exists(join(request.dataDir, "data", "databases", "system"));
  const password = await readOrCreatePassword(join(request.dataDir, "password"), started);
  if (!started) await setInitialPassword(request, password);
  return password;
}

/** Gives the password in the file, made anew only where no database knows an earlier one yet. */
export async function readOrCreatePassword(file: string, databaseHasOne: boolean): Promise<string> {
  const known = await readFile(file, "utf8").catch(() => "");
  if (known.trim() !== "") {
    await chmod(file, 0o600);
    return known.trim();
  }
  if (databaseHasOne) {
    throw new LocalNeo4jUnavailable(
      `The database's password should be in ${file}, but the file is missing or empty. ` +
        "Put it back; or, to get new passwords and keep the graph, delete data/databases/system and " +
        "data/transactions/system beside it.",
    );
  }
  const password = randomBytes(24).toString("hex");
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return password;
}

async function setInitialPassword(request: PasswordRequest, password: string): Promise<void> {
  const { exitCode, output } = await runAdminJava({
    ...request,
    mainClass: "org.neo4j.cli.AdminTool",
    // The tool lives for a second: compiling it well costs more than it brings.
    flags: ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"],
    args: ["dbms", "set-initial-password", password],
  });
  if (exitCode === 0) return;
  const said = output.replaceAll(password, "…").trim().slice(-1000);
  throw new LocalNeo4jUnavailable(`Neo4j did not take its first password:\n${said}`);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
