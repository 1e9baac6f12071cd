#!/usr/bin/env node
// Loads the TypeScript program through tsx, so that a checkout works after `npm ci` alone.
import console from "node:console";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`silian needs Node 20.19 or later, but this is ${process.versions.node}.`);
  process.exit(2);
}
const { register } = await import("tsx/esm/api");
// Named here because tsx would look for it in the working directory, and the decorators need its settings.
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { main } = await import("../src/cli/main.ts");
await main();
