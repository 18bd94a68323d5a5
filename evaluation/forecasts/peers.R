# Forecasts of R's package forecast (Hyndman and Khandakar, Automatic Time Series Forecasting: The forecast Package for R,
# Journal of Statistical Software 27, 2008). In: lines of id, numbers a year, steps ahead (several), numbers. Out: lines of id,
# method, steps ahead, mean, lower and upper end of the 80 % interval.
suppressPackageStartupMessages(library(forecast))
args <- commandArgs(trailingOnly = TRUE)

methods <- list(
  "r-ets" = function(series, steps) forecast(ets(series), h = steps, level = 80),
  "r-arima" = function(series, steps) forecast(auto.arima(series), h = steps, level = 80),
  "r-theta" = function(series, steps) thetaf(series, h = steps, level = 80)
)

told <- function(line) {
  cells <- strsplit(line, "\t", fixed = TRUE)[[1]]
  ahead <- as.integer(strsplit(cells[3], " ", fixed = TRUE)[[1]])
  series <- ts(as.numeric(strsplit(cells[4], " ", fixed = TRUE)[[1]]), frequency = as.integer(cells[2]))
  unlist(lapply(names(methods), function(name) {
    # A method that finds too little in a short series says so by an error; it then tells nothing.
    found <- tryCatch(suppressWarnings(methods[[name]](series, max(ahead))), error = function(problem) NULL)
    if (is.null(found)) return(character())
    paste(cells[1], name, ahead, found$mean[ahead], found$lower[ahead, 1], found$upper[ahead, 1], sep = "\t")
  }))
}

cores <- max(1, parallel::detectCores())
lines <- parallel::mclapply(readLines(args[1]), told, mc.cores = cores)
writeLines(unlist(lines), args[2])
