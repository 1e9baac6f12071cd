import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { sharedDatabase } from "../support/database-settings.js";
import { type Drawing, drawGraph } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";

/*
 * A town small enough to check by eye. 国 (reg:0) holds 甬 (reg:1) and 沪 (reg:8); 甬 holds 仑 (reg:2).
 *
 * enterprise  name          listed      lies in              makes            works with universities
 *   ent:a     阿尔法         2010-05-01  仑                   模具, 压铸件      大学 2020–2022 (ended), 学院 (0.9)
 *   ent:b     贝塔           -           甬                   模具             大学 (0.4)
 *   ent:c     查理           2015-01-01  沪, till 2020 甬      -                -
 *   ent:d     O'Brien "\"    -           -                    -                -
 *   ent:e     𠮷田 (U+20BB7) 2010-05-01  甬                   模具 till 2020    -
 *   ent:f     贝塔           2020-01-01  -                    -                -
 *
 * The project 攻关 ran from 2021-01-01 to 2021-06-01: ent:a and 大学 took part. ent:a holds a technology, ent:b two
 * achievements. ent:a co-builds with the branch 支部, as the claim says; that it makes 模具 is row 3 of 年报.
 * ent:a was merged from ent:old.
 */
export const drawnTown: Drawing = {
  nodes: {
    "reg:0": "国",
    "reg:1": "甬",
    "reg:2": "仑",
    "reg:8": "沪",
    "ent:a": {
      name: "阿尔法",
      listedOn: "2010-05-01",
      chainLeader: true,
      scale: "LARGE",
      aliases: ["Alpha Mould", "甲"],
    },
    "ent:b": { name: "贝塔", scale: "SMALL", chainLeader: false, honours: ["首台套"] },
    "ent:c": { name: "查理", listedOn: "2015-01-01" },
    "ent:d": `O'Brien "\\"`,
    "ent:e": { name: "𠮷田", listedOn: "2010-05-01" },
    "ent:f": { name: "贝塔", listedOn: "2020-01-01" },
    "uni:u": "大学",
    "uni:v": "学院",
    "prd:m": "模具",
    "prd:p": "压铸件",
    "prj:j": "攻关",
    "tec:t": "压铸",
    "ach:h": "奖一",
    "ach:i": "奖二",
    "pty:p": "支部",
    "doc:d": { name: "年报", publishedOn: "2022-03-01" },
    "clm:1": { name: "共建", predicate: "coBuilds", quote: "结对共建" },
    "code:old": { key: "ID||ent:old", scheme: "ID", value: "ent:old" },
  },
  edges: [
    ["LOCATED_IN", "reg:1", "reg:0"],
    ["LOCATED_IN", "reg:2", "reg:1"],
    ["LOCATED_IN", "reg:8", "reg:0"],
    ["LOCATED_IN", "ent:a", "reg:2"],
    ["LOCATED_IN", "ent:b", "reg:1"],
    ["LOCATED_IN", "ent:e", "reg:1"],
    ["LOCATED_IN", "ent:c", "reg:8", { validFrom: "2020-01-01" }],
    ["LOCATED_IN", "ent:c", "reg:1", { validTo: "2020-01-01" }],
    ["PRODUCES", "ent:a", "prd:m", { revenueShare: 0.6, documentId: "doc:d", row: 3 }],
    ["PRODUCES", "ent:a", "prd:p"],
    ["PRODUCES", "ent:b", "prd:m"],
    ["PRODUCES", "ent:e", "prd:m", { validTo: "2020-01-01" }],
    ["COOPERATES_WITH", "ent:a", "uni:u", { kind: "RESEARCH", validFrom: "2020-01-01", validTo: "2022-01-01" }],
    ["COOPERATES_WITH", "ent:a", "uni:v", { kind: "RESEARCH", confidence: 0.9 }],
    ["COOPERATES_WITH", "ent:b", "uni:u", { kind: "TRAINING", confidence: 0.4 }],
    ["PARTICIPATES_IN", "ent:a", "prj:j", { validFrom: "2021-01-01", validTo: "2021-06-01" }],
    ["PARTICIPATES_IN", "uni:u", "prj:j", { validFrom: "2021-01-01", validTo: "2021-06-01" }],
    ["HOLDS", "ent:a", "tec:t"],
    ["HOLDS", "ent:b", "ach:h"],
    ["HOLDS", "ent:b", "ach:i"],
    ["CO_BUILDS", "pty:p", "ent:a", { claimIds: ["clm:1"] }],
    ["ABOUT", "clm:1", "ent:a", { role: "SUBJECT" }],
    ["ABOUT", "clm:1", "pty:p", { role: "OBJECT" }],
    ["STATED_IN", "clm:1", "doc:d", { locator: "paragraph 3" }],
    ["HAS_CODE", "ent:a", "code:old"],
  ],
};

/** Opens the shared database with nothing in it but the drawn town. */
export async function openDrawnTown(): Promise<Database> {
  // Making a plan for the first time counts as the statement's own time, and may take long on a busy machine.
  const database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 50_000 });
  await resetGraph(database);
  await migrate(database);
  await drawGraph(drawnTown);
  return database;
}
