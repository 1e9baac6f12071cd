/** A question in words and in GraphQL, with its answer. */
export interface LandingExample {
  readonly zh: string;
  readonly en: string;
  readonly query: string;
  /** JSON. */
  readonly answer: string;
}

/** What the landing page shows. */
export interface LandingParts {
  readonly examples: readonly LandingExample[];
  /** The schema's text; absent where introspection is off. */
  readonly schema: string | undefined;
  /** What questions must wait for; the page then loads itself again. */
  readonly waitsFor?: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes a text safe between HTML tags and in attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const reloadSeconds = 3;

const style = `
:root { color-scheme: light dark; --line: #8884; --quiet: #777; }
body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0; } h1 small { font-weight: normal; color: var(--quiet); }
section { border-top: 1px solid var(--line); padding-top: .5rem; margin-top: 2rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }
pre { background: #8881; padding: .8rem; overflow: auto; max-height: 24rem; margin: 0; font-size: .85rem; }
figure { margin: 0; min-width: 0; } figcaption, .en { color: var(--quiet); }
code { background: #8881; padding: 0 .3em; }
`;

/** Gives the page that a browser sees at /graphql: what this is, questions with their answers, the schema; it loads nothing. */
export const renderLandingPage = ({ examples, schema, waitsFor }: LandingParts): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
${waitsFor === undefined ? "" : `<meta http-equiv="refresh" content="${reloadSeconds}">\n`}<title>silian 四链</title>
<style>${style}</style>
</head>
<body>
<h1>silian 四链 <small>GraphQL API</small></h1>
<p>产业链、教育链、人才链、创新链的知识图谱：每个结论都带着依据、口径和覆盖度。</p>
<p class="en" lang="en">A knowledge graph of industry, education, talent and innovation: every answer comes with its evidence, its scope and its coverage.</p>
<p>向本地址 POST 一个 JSON：<code>{"query": "…", "variables": {…}}</code>。<span class="en" lang="en">POST a JSON body to this address.</span>
<code>/healthz</code> <code>/readyz</code> <code>/metrics</code></p>
${waitsFor === undefined ? examples.map(renderExample).join("\n") : renderWait(waitsFor)}
${renderSchema(schema)}
</body>
</html>
`;

const renderWait = (waitsFor: string): string => `<section role="status">
<h2>还没就绪 <span lang="en">Not ready yet</span></h2>
<p>图谱就绪之前不回答问题；本页每 ${reloadSeconds} 秒刷新一次。</p>
<p class="en" lang="en">${escapeHtml(waitsFor)} Questions are answered when the graph is all there; this page loads itself again every ${reloadSeconds} seconds.</p>
</section>`;

const renderExample = ({ zh, en, query, answer }: LandingExample): string => `<section>
<h2>${escapeHtml(zh)}</h2>
<p class="en" lang="en">${escapeHtml(en)}</p>
<div class="pair">
<figure><figcaption>问 Query</figcaption><pre><code>${escapeHtml(query)}</code></pre></figure>
<figure><figcaption>答 Answer</figcaption><pre><code>${escapeHtml(answer)}</code></pre></figure>
</div>
</section>`;

const renderSchema = (schema: string | undefined): string => `<section>
<h2>模式 <span lang="en">Schema</span></h2>
${
  schema === undefined
    ? `<p>此服务不公开模式。<span class="en" lang="en">This server does not show its schema.</span></p>`
    : `<details><summary>${schema.split("\n").length} 行 <span lang="en">lines</span></summary><pre>${escapeHtml(schema)}</pre></details>`
}
</section>`;
