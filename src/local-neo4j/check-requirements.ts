import { runProgram } from "./run-program.js";

/** What was found when looking for a program: where and which version, or in words what is missing. */
export type Requirement =
  | { readonly found: true; readonly path: string; readonly version: string; readonly major: number }
  | { readonly found: false; readonly path: string; readonly missing: string };

/** Gives the major number of a Java version text, with "1.8" read as 8; undefined when there is none. */
export function readMajorVersion(version: string): number | undefined {
  const numbers = /^(\d+)(?:\.(\d+))?/.exec(version);
  const first = Number(numbers?.[1]);
  if (Number.isNaN(first)) return undefined;
  return first === 1 && numbers?.[2] !== undefined ? Number(numbers[2]) : first;
}

/** Says whether Java is there, at least of the given major version, by asking the program itself. */
export async function checkJava(path = "java", oldest = 17): Promise<Requirement> {
  const requirement = await askVersion(path, ["-version"], /version "([^"]+)"/, "Java");
  if (requirement.found && requirement.major < oldest) {
    const missing = `Java must be ${String(oldest)} or later, but ${path} is ${requirement.version}.`;
    return { found: false, path, missing };
  }
  return requirement;
}

/** Says whether Maven is there; it fetches Neo4j on the first start and is not needed afterwards. */
export function checkMaven(path = "mvn"): Promise<Requirement> {
  return askVersion(path, ["-B", "-version"], /Apache Maven (\d[^\s]*)/, "Maven");
}

async function askVersion(path: string, args: string[], pattern: RegExp, name: string): Promise<Requirement> {
  try {
    const { output } = await runProgram(path, args);
    const version = pattern.exec(output)?.[1];
    const major = version === undefined ? undefined : readMajorVersion(version);
    if (version === undefined || major === undefined) {
      return {
        found: false,
        path,
        missing: `${name} did not tell its version when asked as ${path} ${args.join(" ")}.`,
      };
    }
    return { found: true, path, version, major };
  } catch {
    return { found: false, path, missing: `${name} was not found (tried to run ${path}).` };
  }
}
