/** The measures that a managed database is started with. */
export interface DatabaseMeasures {
  readonly heapMb: number;
  readonly pageCacheMb: number;
  readonly transactionTimeoutSeconds: number;
}

/** What is told to the Java program that is Neo4j. */
export interface JavaCommand {
  readonly jars: readonly string[];
  readonly mainClass: string;
  readonly programArguments: readonly string[];
  readonly flags: readonly string[];
}

/** Gives the text of neo4j.conf: Bolt on loopback only, nothing reported, and limits on time and memory. */
export function renderNeo4jConf(port: number, measures: DatabaseMeasures): string {
  const settings: Record<string, string> = {
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${String(port)}`,
    "server.bolt.advertised_address": `127.0.0.1:${String(port)}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "dbms.security.auth_enabled": "true",
    "server.config.strict_validation.enabled": "true",
    "server.directories.import": "import",
    "dbms.security.allow_csv_import_from_file_urls": "true",
    "db.import.csv.legacy_quote_escaping": "false",
    "server.memory.pagecache.size": `${String(measures.pageCacheMb)}m`,
    "db.transaction.timeout": `${String(measures.transactionTimeoutSeconds)}s`,
    // A transaction that runs out of its share fails alone; one that runs out of heap takes the database with it.
    "dbms.memory.transaction.total.max": `${String(Math.floor(measures.heapMb * 0.7))}m`,
    "db.memory.transaction.max": `${String(Math.floor(measures.heapMb * 0.5))}m`,
    // Otherwise a stop waits twice five seconds for connections that are already closed.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  // The administration tool starts a Java of its own with these; without them its import fails on the current line.
  const opens = modulesThatNeo4jOpens.map((flag) => `server.jvm.additional=${flag}`);
  return `${[...lines, ...opens].join("\n")}\n`;
}

const modulesThatNeo4jOpens = [
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
  "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
  "--enable-native-access=ALL-UNNAMED",
  "-Dio.netty.tryReflectionSetAccessible=true",
];

/** Gives the flags for the database's Java: its heap, the collector, and an end instead of limping on without memory. */
export function javaFlags(heapMb: number): string[] {
  return [
    `-Xms${String(Math.min(heapMb, 256))}m`,
    `-Xmx${String(heapMb)}m`,
    // Measured against G1 on two cores: queries take no more CPU, the start is no slower, and 200 MB less is held after it.
    "-XX:+UseParallelGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
  ];
}

/** Gives the text of a Java argument file, which keeps long class paths and secrets out of the process list. */
export function renderJavaArguments(command: JavaCommand): string {
  const words = [
    ...command.flags,
    ...modulesThatNeo4jOpens,
    "-cp",
    command.jars.join(":"),
    command.mainClass,
    ...command.programArguments,
  ];
  return `${words.map(quoteJavaArgument).join("\n")}\n`;
}

/** Quotes one word for a Java argument file, where a backslash escapes inside quotes. */
export const quoteJavaArgument = (word: string): string => `"${word.replaceAll(/[\\"]/g, "\\$&")}"`;
