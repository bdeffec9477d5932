import type { Scripted } from './script.ts';
import { oneLine } from './script.ts';

const types = { string: 'c', integer: 'i', number: 'd', boolean: 'l', date: 'D' } as const;

/** Reads every table with its types, and works out the figures that the page shows. Needs readr and psych. */
export function analysisR(scripted: Scripted): string {
  const { title, version, tables } = scripted;
  const reads = tables.map(({ name, columns }) => {
    const spec = columns.map(({ type }) => types[type]).join('');
    return `${name} <- read_csv("${scripted.pathOf(name)}", col_types = "${spec}", na = "", progress = FALSE)`;
  });
  const rows = tables.map(
    ({ name }) => `  data.frame(figure = "rows", of = "${name}", n = nrow(${name}), mean = NA, sd = NA)`,
  );
  return `# ${oneLine(title)}, version ${oneLine(version)}: the figures that Corridor shows, worked out from the tables.
# Run it in the folder of the package: Rscript analysis.R
# It needs two packages: install.packages(c("readr", "psych"))
suppressPackageStartupMessages(library(readr))

${reads.join('\n')}

${working}figures <- rbind(
${rows.join(',\n')},
  spread("handled", handled),
  spread("scale", answered),
  spread("change", both)
)
${ending}`;
}

const working = `# One row a figure: how many people, their mean and their standard deviation.
spread <- function(figure, values) {
  if (nrow(values) == 0) return(NULL)
  parts <- lapply(split(values$value, values$of, drop = TRUE), function(v) c(length(v), mean(v), sd(v)))
  data.frame(figure = figure, of = names(parts), n = sapply(parts, \`[\`, 1), mean = sapply(parts, \`[\`, 2),
    sd = sapply(parts, \`[\`, 3), row.names = NULL)
}

# How a person handled a concern: all that they earned, of all that they could have, in their encounters of record.
record <- scores[scores$of_record, ]
handled <- if (nrow(record) > 0) {
  aggregate(cbind(handled_earned, handled_possible) ~ participant + theme, data = record, FUN = sum)
} else data.frame(participant = character(), theme = character(), handled_earned = numeric(), handled_possible = numeric())
handled$value <- 100 * handled$handled_earned / handled$handled_possible
handled$of <- handled$theme

answered <- scales[!is.na(scales$score), ]
answered$of <- paste(answered$wave, answered$instrument, answered$scale)
answered$value <- answered$score

# After minus before, of those who answered both.
keys <- c("participant", "instrument", "scale")
both <- merge(answered[answered$wave == "before", c(keys, "score")], answered[answered$wave == "after", c(keys, "score")], by = keys)
both$of <- paste(both$instrument, both$scale)
both$value <- both$score.y - both$score.x

`;

const ending = `figures <- figures[order(figures$figure, figures$of), ]
write_csv(figures, "figures_r.csv", na = "")
print(figures, row.names = FALSE, digits = 4)

# Cronbach's alpha of each scale's own items is for psych::alpha(): the columns of wide.csv are named in codebook.csv.
# Effect sizes of the change: mean / sd above is d_z (Cohen 1988).
`;
