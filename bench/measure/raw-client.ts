import neo4j, { type Driver } from "neo4j-driver";
import type { OpenGraph } from "../graph/open-graph.js";

/** Asks the database what a program without this API would ask: one auto-commit statement through the same driver. */
export class RawClient {
  private readonly driver: Driver;

  constructor(
    { uri, user, password, database }: OpenGraph["address"],
    private readonly name = database,
  ) {
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      fetchSize: 2_000,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  }

  /** Gives a statement's rows as objects. */
  async rows(text: string, params: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>[]> {
    const session = this.driver.session({ database: this.name, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(text, params);
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }

  /** The same in a managed transaction, as the driver's manual has it: BEGIN and COMMIT are calls of their own. */
  async managedRows(text: string, params: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>[]> {
    const session = this.driver.session({ database: this.name, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.executeRead((transaction) => transaction.run(text, params));
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

/** A whole number as the database needs it. */
export const whole = (value: number): unknown => neo4j.int(value);
