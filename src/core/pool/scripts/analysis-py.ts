import type { Scripted } from './script.ts';
import { oneLine } from './script.ts';

const types = {
  string: 'string',
  integer: 'Int64',
  number: 'Float64',
  boolean: 'boolean',
  date: 'string',
} as const;

/** Reads every table with its types, and works out the figures that the page shows. Needs pandas. */
export function analysisPy(scripted: Scripted): string {
  const { title, version, tables } = scripted;
  const reads = tables.map(({ name, columns }) => {
    const spec = columns.map((column) => `"${column.name}": "${types[column.type]}"`).join(', ');
    return `${name} = read("${scripted.pathOf(name)}", {${spec}})`;
  });
  const rows = tables.map(({ name }) => `    ("rows", "${name}", len(${name}), None, None),`);
  return `# ${oneLine(title)}, version ${oneLine(version)}: the figures that Corridor shows, worked out from the tables.
# Run it in the folder of the package: python3 analysis.py
# It needs one package: pip install pandas
${reading}${reads.join('\n')}


${working}figures = pd.DataFrame(
    [
    ${rows.join('\n    ')}
        *spread("handled", handled),
        *spread("scale", answered),
        *spread("change", both),
    ],
    columns=["figure", "of", "n", "mean", "sd"],
).sort_values(["figure", "of"])
figures.to_csv("figures_py.csv", index=False)
print(figures.to_string(index=False))
`;
}

const reading = `import pandas as pd


def read(path, types):
    # Only an empty cell is missing: "None" and "NA" are words that somebody may have written.
    truths = {name for name, kind in types.items() if kind == "boolean"}
    rest = {name: kind for name, kind in types.items() if kind != "boolean"} | dict.fromkeys(truths, "string")
    table = pd.read_csv(path, dtype=rest, keep_default_na=False, na_values=[""], encoding="utf-8")
    for name in truths:
        table[name] = table[name].map({"true": True, "false": False}).astype("boolean")
    return table


`;

const working = `def spread(figure, values):
    """One row a figure: how many people, their mean and their standard deviation by n - 1."""
    groups = values.groupby("of")["value"]
    return [(figure, of, len(part), part.mean(), part.std()) for of, part in groups]


# How a person handled a concern: all that they earned, of all that they could have, in their encounters of record.
record = scores[scores["of_record"].fillna(False)]
handled = record.groupby(["participant", "theme"])[["handled_earned", "handled_possible"]].sum().reset_index()
handled["value"] = 100 * handled["handled_earned"] / handled["handled_possible"]
handled["of"] = handled["theme"]

answered = scales[scales["score"].notna()].copy()
answered["of"] = answered["wave"] + " " + answered["instrument"] + " " + answered["scale"]
answered["value"] = answered["score"]

# After minus before, of those who answered both.
keys = ["participant", "instrument", "scale"]
both = answered[answered["wave"] == "before"].merge(answered[answered["wave"] == "after"], on=keys, suffixes=("_before", "_after"))
both["of"] = both["instrument"] + " " + both["scale"]
both["value"] = both["score_after"] - both["score_before"]

`;
