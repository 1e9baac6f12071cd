import { spawnWatched } from "../../src/local-neo4j/watched-process.js";

/** A parent to be killed: it starts the given shell script watched, tells its number, and stays. */
const [script = "", cwd = "", outputFile = ""] = process.argv.slice(2);
const child = spawnWatched({ file: "/bin/sh", args: ["-c", script], cwd, outputFile, orphanGraceSeconds: 1 });
console.log(child.pid);
setInterval(() => undefined, 1000);
