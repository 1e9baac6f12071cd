import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readOrCreatePassword } from "../../src/local-neo4j/password.js";
import { temporaryFolders } from "./temporary-folder.js";

const newFolder = temporaryFolders();
const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe("the password file", () => {
  it("is made with a random password that only the user may read, and keeps it", async () => {
    const file = join(newFolder(), "password");
    const password = await readOrCreatePassword(file, false);
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    expect(modeOf(file)).toBe(0o600);
    expect(await readOrCreatePassword(file, true)).toBe(password);
    expect(await readOrCreatePassword(join(newFolder(), "password"), false)).not.toBe(password);
  });

  it("is closed to others again when somebody opened it", async () => {
    const file = join(newFolder(), "password");
    writeFileSync(file, "a-password-of-mine\n");
    chmodSync(file, 0o644);
    expect(await readOrCreatePassword(file, true)).toBe("a-password-of-mine");
    expect(modeOf(file)).toBe(0o600);
    expect(readFileSync(file, "utf8")).toBe("a-password-of-mine\n");
  });

  it("that is missing while the database has a password is an error that says what to do", async () => {
    const file = join(newFolder(), "password");
    await expect(readOrCreatePassword(file, true)).rejects.toThrow(
      /missing or empty[\s\S]*delete data\/databases\/system/,
    );
    expect(existsSync(file)).toBe(false);
  });
});
