import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { z } from "zod";
import { badInput } from "./errors.js";
import { defaultLimits, type ServerLimits, type ServerSettings } from "./server/limits.js";

/** Where the graph is; what the driver is given. */
export interface GivenDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How the managed database is run. */
export interface ManagedDatabase {
  /** The folder of everything that this program keeps. */
  readonly dataDir: string;
  readonly line: "5.26" | "current";
  readonly heapMb: number;
  readonly pageCacheMb: number;
  readonly javaPath: string;
  readonly mavenPath: string;
}

/** Everything that can be set from outside. */
export interface Config {
  readonly server: ServerSettings;
  /** The database that NEO4J_URI names; without it the managed one is used. */
  readonly given: GivenDatabase | undefined;
  readonly managed: ManagedDatabase;
  readonly poolSize: number;
  readonly transactionTimeoutMs: number;
  readonly sampleData: "auto" | "always" | "never";
  /** Whether what was read is kept for the graph's version. */
  readonly cache: boolean;
  readonly logLevel: string;
  readonly language: "zh" | "en";
}

const count = (least: number, most: number, fallback: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(fallback);
};
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });
const text = (fallback: string) => z.string().default(fallback);
const flag = z.enum(["true", "false"], { error: "must be true or false" }).transform((value) => value === "true");

const limitNames = Object.keys(defaultLimits) as (keyof ServerLimits)[];

/** The setting that changes a limit: `bodyBytes` gives LIMIT_BODY_BYTES. */
export const limitSetting = (limit: keyof ServerLimits): string =>
  `LIMIT_${limit.replaceAll(/(?=[A-Z])/g, "_").toUpperCase()}`;

const limitShapes = Object.fromEntries(
  limitNames.map((limit) => [limitSetting(limit), count(1, 2_147_483_647, defaultLimits[limit])]),
);

const shape = z.object({
  PORT: count(0, 65_535, 4000),
  HOST: text("127.0.0.1"),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, "must begin with bolt://, neo4j://, or these with +s or +ssc")
    .optional(),
  NEO4J_USER: text("neo4j"),
  NEO4J_PASSWORD: text(""),
  NEO4J_DATABASE: text("neo4j"),
  NEO4J_POOL_SIZE: count(1, 1000, 50),
  TRANSACTION_TIMEOUT_MS: count(100, 3_600_000, 5000),
  SILIAN_DATA_DIR: z.string().optional(),
  SILIAN_NEO4J_LINE: choice(["5.26", "current"]).default("5.26"),
  SILIAN_NEO4J_HEAP_MB: count(256, 1_048_576, 1024),
  SILIAN_NEO4J_PAGE_CACHE_MB: count(16, 1_048_576, 512),
  SILIAN_JAVA: text("java"),
  SILIAN_MAVEN: text("mvn"),
  SILIAN_SAMPLE_DATA: choice(["auto", "always", "never"]).default("auto"),
  INTROSPECTION: flag.optional(),
  CORS_ORIGINS: text(""),
  COMPILED_EXECUTOR: flag.default(true),
  CACHE: flag.default(true),
  LOG_LEVEL: choice(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
  NODE_ENV: choice(["development", "test", "production"]).default("development"),
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
});

const limits = z.object(limitShapes);

/** The names of all settings, which `.env.example` documents. */
export const settingNames: readonly string[] = [...Object.keys(shape.shape), ...Object.keys(limits.shape)];

/** The folder of the program itself. */
export const programFolder = fileURLToPath(new URL("../", import.meta.url));

/** Reads the settings from the environment, and from `.env` in the folder where the environment says nothing. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Config {
  const file = join(folder, ".env");
  const written = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  // An empty setting is one that was not made.
  const given = Object.fromEntries(
    Object.entries({ ...written, ...environment }).filter(([, value]) => value !== undefined && value !== ""),
  );
  const settings = check(shape, given);
  return {
    server: serverSettings(settings, check(limits, given)),
    given: givenDatabase(settings),
    managed: managedDatabase(settings, folder),
    poolSize: settings.NEO4J_POOL_SIZE,
    transactionTimeoutMs: settings.TRANSACTION_TIMEOUT_MS,
    sampleData: settings.SILIAN_SAMPLE_DATA,
    cache: settings.CACHE,
    logLevel: settings.LOG_LEVEL,
    language: languageOf(settings.LC_ALL ?? settings.LC_MESSAGES ?? settings.LANG),
  };
}

type Settings = z.output<typeof shape>;

function check<S extends z.ZodType>(settings: S, given: Readonly<Record<string, unknown>>): z.output<S> {
  const checked = settings.safeParse(given);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(({ path, message }) => {
    const name = path.join(".");
    // What a secret's value is must not be said.
    const value = name === "NEO4J_PASSWORD" ? "…" : String(given[name]);
    return `${name}: ${message}, but got ${value}.`;
  });
  throw badInput(`A setting is not what it may be. ${problems.join(" ")}`);
}

const serverSettings = (settings: Settings, values: Readonly<Record<string, number>>): ServerSettings => {
  const production = settings.NODE_ENV === "production";
  const chosen = Object.fromEntries(
    limitNames.map((limit) => [limit, values[limitSetting(limit)] ?? defaultLimits[limit]]),
  ) as Record<keyof ServerLimits, number>;
  return {
    ...chosen,
    host: settings.HOST,
    port: settings.PORT,
    introspection: settings.INTROSPECTION ?? !production,
    corsOrigins: settings.CORS_ORIGINS.split(",")
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ""),
    compiledExecutor: settings.COMPILED_EXECUTOR,
    productionErrors: production,
  };
};

const givenDatabase = (settings: Settings): GivenDatabase | undefined =>
  settings.NEO4J_URI === undefined
    ? undefined
    : {
        uri: settings.NEO4J_URI,
        user: settings.NEO4J_USER,
        password: settings.NEO4J_PASSWORD,
        database: settings.NEO4J_DATABASE,
      };

const managedDatabase = (settings: Settings, folder: string): ManagedDatabase => ({
  // Without a setting beside the program, so that every command finds it from any folder.
  dataDir:
    settings.SILIAN_DATA_DIR === undefined ? join(programFolder, ".silian") : resolve(folder, settings.SILIAN_DATA_DIR),
  line: settings.SILIAN_NEO4J_LINE,
  heapMb: settings.SILIAN_NEO4J_HEAP_MB,
  pageCacheMb: settings.SILIAN_NEO4J_PAGE_CACHE_MB,
  javaPath: settings.SILIAN_JAVA,
  mavenPath: settings.SILIAN_MAVEN,
});

/** Chinese where the locale says so, else English. */
const languageOf = (locale = ""): "zh" | "en" => (/^zh/i.test(locale) ? "zh" : "en");
