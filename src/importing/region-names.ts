/** A region of the graph as names are matched with it. */
export interface NamedRegion {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: "PROVINCE" | "CITY" | "DISTRICT";
}

/** Finds the region that a full name begins with. */
export interface RegionNames {
  /** The id of the innermost region that the first words name, or empty. */
  readonly regionOf: (fullName: string) => string;
}

interface Match {
  readonly id: string;
  readonly length: number;
}

const peoples =
  "壮族|回族|维吾尔|朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|傣族|白族|景颇族|傈僳族|哈萨克|柯尔克孜|(?<!内)蒙古族?";
const suffix = new RegExp(`(?:(?:${peoples})*自治[区州]|省|市|特别行政区|地区|盟)$`, "u");

/** The official name, the aliases, and for provinces and cities the name without its kind: 宁波市 is also 宁波. */
function namesOf({ name, aliases, level }: NamedRegion): string[] {
  const short = name.replace(suffix, "");
  const names = [name, ...aliases, ...(level === "DISTRICT" ? [] : [short])];
  return names.filter((each) => each.length >= 2);
}

/** Region ids carry their code, whose zeros at the end stand for everything inside. */
const contains = (outer: string, inner: string): boolean => inner.startsWith(outer.replace(/0+$/, ""));

/** Makes the matcher; the longest name wins, and a name that two regions of a level share matches neither. */
export function regionNames(regions: readonly NamedRegion[]): RegionNames {
  const byName = new Map<string, NamedRegion[]>();
  for (const region of regions)
    for (const name of new Set(namesOf(region))) byName.set(name, [...(byName.get(name) ?? []), region]);
  const longest = Math.max(0, ...[...byName.keys()].map((name) => name.length));

  const matchAt = (text: string, within: string): Match | undefined => {
    for (let length = Math.min(longest, text.length); length >= 2; length -= 1) {
      const inside = (byName.get(text.slice(0, length)) ?? []).filter(
        ({ id }) => within === "" || contains(within, id),
      );
      const best = widest(inside);
      if (best !== undefined) return { id: best.id, length };
    }
    return undefined;
  };

  const walk = (fullName: string): Match => {
    let found: Match = { id: "", length: 0 };
    for (let step = 0; step < 3; step += 1) {
      const next = matchAt(fullName.slice(found.length), found.id);
      if (next === undefined || next.id === found.id) return found;
      found = { id: next.id, length: found.length + next.length };
    }
    return found;
  };
  return { regionOf: (fullName) => walk(fullName).id };
}

const order = { PROVINCE: 0, CITY: 1, DISTRICT: 2 } as const;

function widest(regions: readonly NamedRegion[]): NamedRegion | undefined {
  const [first, second] = [...regions].sort((a, b) => order[a.level] - order[b.level]);
  return first !== undefined && second?.level === first.level ? undefined : first;
}
