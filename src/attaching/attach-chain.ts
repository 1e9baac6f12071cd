import type { Database } from "../cypher/database.js";
import { badInput } from "../errors.js";
import { pageProducts, readDecisions, readLinks, readRealizations } from "./attaching.queries.js";
import type { AttachOptions } from "./attach-options.js";
import { compareAttachments, type StandingEdge } from "./compare-attachments.js";
import {
  type ChainLinkTerms,
  type NamedProduct,
  type PagePlan,
  planAttaching,
  type Remarkable,
} from "./plan-attaching.js";
import { writeAttachments } from "./write-attachments.js";

/** What the attaching did, and what a reviewer should look at. */
export interface AttachReport {
  readonly chainId: string;
  readonly dryRun: boolean;
  readonly links: number;
  readonly products: number;
  /** Rows of the accounts and bare class words, which are never attached. */
  readonly accounting: number;
  readonly attached: number;
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Pairs that another data set states, which are left as they are. */
  readonly statedElsewhere: number;
  /** How many edges each word drew, by link. */
  readonly byTerm: readonly {
    readonly linkId: string;
    readonly linkName: string;
    readonly term: string;
    readonly count: number;
  }[];
  readonly unsure: readonly Remarkable[];
  readonly several: readonly Remarkable[];
  readonly refused: readonly Remarkable[];
}

const pageSize = 5_000;
const readMs = 60_000;

/** Attaches products to the links of a chain (挂链); running it again changes nothing. */
export async function attachChain(
  database: Database,
  chainId: string,
  options: AttachOptions = {},
): Promise<AttachReport> {
  const links = await read(options, (run) => database.run(readLinks, { chainId }, run));
  if (links.length === 0)
    throw badInput(`A chain to attach to must exist and have links, but got ${chainId}.`, { ids: [chainId] });
  const linkIds = links.map(({ id }) => id);
  const decisions = await read(options, (run) => database.run(readDecisions, { linkIds }, run));
  const plan = await planPages(database, planAttaching(links, decisions), options);
  const standing = await readStanding(database, linkIds, options);
  const changes = compareAttachments(plan.attachments, standing);
  if (options.dryRun !== true) await writeAttachments(database, changes, options);
  const { create, change, remove, disown, unchanged } = changes;
  const own = create.length + change.length + unchanged;
  return {
    chainId,
    dryRun: options.dryRun === true,
    links: links.length,
    products: plan.products,
    accounting: plan.accounting,
    attached: own,
    created: create.length,
    changed: change.length + disown.length,
    removed: remove.length,
    unchanged,
    statedElsewhere: plan.attachments.length - own,
    byTerm: countTerms(plan, links),
    unsure: plan.unsure,
    several: plan.several,
    refused: plan.refused,
  };
}

/** Reads with time enough for a whole graph, unless someone gives up. */
function read<T>({ signal }: AttachOptions, run: (options: { deadline: number; signal?: AbortSignal }) => Promise<T>) {
  return run({ deadline: Date.now() + readMs, ...(signal && { signal }) });
}

type WholePlan = PagePlan & { readonly products: number };

async function planPages(
  database: Database,
  plan: (products: readonly NamedProduct[]) => PagePlan,
  options: AttachOptions,
): Promise<WholePlan> {
  const pages: PagePlan[] = [];
  let products = 0;
  for (let after = "prd:"; ; ) {
    const page = await readPage(database, after, options);
    pages.push(plan(page));
    products += page.length;
    options.onProgress?.({ phase: "read", done: products });
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) break;
    after = last.id;
  }
  return {
    products,
    attachments: pages.flatMap(({ attachments }) => attachments),
    accounting: pages.reduce((sum, { accounting }) => sum + accounting, 0),
    unsure: pages.flatMap(({ unsure }) => unsure),
    several: pages.flatMap(({ several }) => several),
    refused: pages.flatMap(({ refused }) => refused),
  };
}

async function readPage(database: Database, after: string, options: AttachOptions): Promise<NamedProduct[]> {
  // ";" follows ":" in the order of characters, so that the page ends with the last id that begins with "prd:".
  const [page] = await read(options, (run) => database.run(pageProducts, { after, end: "prd;", limit: pageSize }, run));
  if (page === undefined) return [];
  return page.ids.map((id, at) => ({ id, name: page.names[at] ?? "", accounting: page.accounting[at] ?? false }));
}

async function readStanding(database: Database, linkIds: string[], options: AttachOptions): Promise<StandingEdge[]> {
  const rows = await read(options, (run) => database.run(readRealizations, { linkIds }, run));
  return rows.flatMap((row) =>
    row.ids.map((id, at) => ({
      id,
      productId: row.productIds[at] ?? "",
      linkId: row.linkId,
      status: row.statuses[at] ?? "",
      confidence: row.confidences[at] ?? -1,
      matchedTerm: row.terms[at] ?? "",
      reason: row.reasons[at] ?? "",
      dataSetIds: row.dataSetIds[at] ?? [],
      version: row.versions[at] ?? 0,
    })),
  );
}

function countTerms({ attachments }: WholePlan, links: readonly ChainLinkTerms[]): AttachReport["byTerm"] {
  const names = new Map(links.map(({ id, name }) => [id, name]));
  const counts = new Map<string, { linkId: string; linkName: string; term: string; count: number }>();
  for (const { linkId, matchedTerm: term } of attachments) {
    const key = `${linkId}|${term}`;
    const known = counts.get(key) ?? { linkId, linkName: names.get(linkId) ?? linkId, term, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.linkId < b.linkId ? -1 : a.linkId > b.linkId ? 1 : a.term < b.term ? -1 : 1),
  );
}
