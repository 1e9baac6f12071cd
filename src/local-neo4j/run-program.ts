import { spawn } from "node:child_process";

/** How a program ended, and everything it wrote. */
export interface ProgramResult {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a program to its end and gives exit code and output; it rejects only when the program can't be started. */
export function runProgram(
  file: string,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => {
        output += text;
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        lines.forEach(onLine);
      });
      stream.on("end", () => {
        if (rest !== "") onLine(rest);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ exitCode: code ?? 1, output });
    });
  });
}
