# Scores of scales by psych::scoreItems (Revelle), and Cronbach's alpha of their items by psych::alpha, from the table of
# answers and from what the surveys declare.
# Rscript scores.R <declared.csv> <answers.csv> <scores.csv to write> <alphas.csv to write>
suppressPackageStartupMessages(library(psych))

files <- commandArgs(trailingOnly = TRUE)
read <- function(file) read.csv(file, na.strings = "", colClasses = "character", check.names = FALSE)
declared <- read(files[1])
answers <- read(files[2])
declared[c("least", "most", "atLeast")] <- lapply(declared[c("least", "most", "atLeast")], as.numeric)

scored <- function(scale, wide) {
  items <- as.data.frame(lapply(wide[scale$item], as.numeric))
  rule <- scale$score[1]
  bounds <- list(least = scale$least, most = scale$most)
  if (rule == "percent") {
    items <- as.data.frame(Map(function(x, l, m) (x - l) / (m - l), items, bounds$least, bounds$most))
    bounds <- list(least = rep(0, nrow(scale)), most = rep(1, nrow(scale)))
  }
  names(items) <- scale$item
  keys <- list(scale = paste0(ifelse(scale$reversed == "true", "-", ""), scale$item))
  result <- suppressMessages(suppressWarnings(scoreItems(
    keys, items, totals = FALSE, missing = TRUE, impute = "none", min = bounds$least, max = bounds$most
  )))
  score <- as.numeric(result$scores)
  score[rowSums(!is.na(items)) < scale$atLeast[1]] <- NA
  score * switch(rule, mean = 1, sum = nrow(scale), percent = 100)
}

# Of those who answered every item, reversed ones turned round, in shares of their bounds where the scale is in percent.
consistent <- function(scale, wide) {
  items <- as.data.frame(lapply(wide[scale$item], as.numeric))
  items <- as.data.frame(Map(function(x, l, m, turned) if (turned == "true") l + m - x else x,
    items, scale$least, scale$most, scale$reversed))
  if (scale$score[1] == "percent")
    items <- as.data.frame(Map(function(x, l, m) (x - l) / (m - l), items, scale$least, scale$most))
  items <- items[complete.cases(items), ]
  result <- suppressMessages(suppressWarnings(alpha(items, check.keys = FALSE)))
  list(n = nrow(items), alpha = result$total$raw_alpha)
}

out <- NULL
alphas <- NULL
for (survey in unique(declared$survey)) {
  for (wave in unique(answers$wave[answers$instrument == survey])) {
    rows <- answers[answers$instrument == survey & answers$wave == wave, c("participant", "item", "value")]
    wide <- reshape(rows, idvar = "participant", timevar = "item", direction = "wide")
    names(wide) <- sub("^value\\.", "", names(wide))
    for (name in unique(declared$scale[declared$survey == survey])) {
      scale <- declared[declared$survey == survey & declared$scale == name, ]
      score <- scored(scale, wide)
      out <- rbind(out, data.frame(participant = wide$participant, wave, instrument = survey, scale = name, score = sprintf("%.15g", score)))
      if (nrow(scale) > 1) {
        told <- consistent(scale, wide)
        alphas <- rbind(alphas, data.frame(wave, instrument = survey, scale = name, n = told$n, alpha = sprintf("%.15g", told$alpha)))
      }
    }
  }
}
out$score[out$score == "NA"] <- NA
write.csv(out, files[3], na = "", row.names = FALSE, quote = FALSE)
write.csv(alphas, files[4], row.names = FALSE, quote = FALSE)
