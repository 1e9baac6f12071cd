import { readConfig } from "../../src/config.js";

/** The release line that managed databases of tests run, and the Java and Maven that run it: the settings of the program. */
export function managedLine() {
  const { line, javaPath, mavenPath } = readConfig().managed;
  return { line, javaPath, mavenPath };
}
