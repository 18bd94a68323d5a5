# Long public series of R's packages as lines of text: name, package, licence, measure, course, numbers a year, first year,
# the numbers. They are read where the packages are installed and kept nowhere.
args <- commandArgs(trailingOnly = TRUE)
out <- file(args[1], "w", encoding = "UTF-8")

held <- function(package) requireNamespace(package, quietly = TRUE)
licence <- function(package) {
  told <- packageDescription(package)$License
  if (startsWith(told, "Part of R")) "GPL-2 | GPL-3" else told
}
tell <- function(name, package, measure, course, numbers, frequency, first) {
  numbers <- as.numeric(numbers)
  if (anyNA(numbers) || length(numbers) < 10 * min(frequency, 4)) return(invisible())
  cat(paste(name, package, licence(package), measure, course, frequency, first,
            paste(format(numbers, digits = 10, trim = TRUE, scientific = FALSE), collapse = " "), sep = "\t"),
      "\n", sep = "", file = out)
}
data_of <- function(name, package) {
  place <- new.env()
  data(list = name, package = package, envir = place)
  place
}
tell_ts <- function(name, package, measure, course, series) {
  tell(name, package, measure, course, series, frequency(series), start(series)[1])
}

tell_ts("airmiles", "datasets", "amount", "flow", datasets::airmiles)
tell_ts("austres", "datasets", "amount", "stock", window(datasets::austres, start = c(1972, 1)))
longley <- datasets::longley
for (column in c("GNP", "Employed", "Population")) {
  tell(paste0("longley.", column), "datasets", "amount", if (column == "GNP") "flow" else "stock", longley[[column]], 1, 1947)
}

# What comes month by month or quarter by quarter; told as what has come together since January.
for (name in c("AirPassengers", "UKgas", "UKDriverDeaths", "USAccDeaths", "JohnsonJohnson", "ldeaths")) {
  tell_ts(name, "datasets", "amount", "flow", get(name, "package:datasets"))
}

if (held("tseries")) {
  nelson <- data_of("NelPlo", "tseries")$NelPlo
  course <- c(cpi = "ratio", ip = "flow", gnp.nom = "flow", emp = "stock", nom.wages = "ratio", gnp.def = "ratio",
              money.stock = "stock", gnp.real = "flow", gnp.capita = "ratio", real.wages = "ratio")
  for (column in names(course)) {
    series <- na.omit(nelson[, column])
    tell_ts(paste0("NelPlo.", column), "tseries", "amount", course[[column]], exp(series))
  }
  tell_ts("NelPlo.unemp", "tseries", "share", "ratio", exp(na.omit(nelson[, "unemp"])))
}

# Of the states of the panels every second: neighbours tell much the same.
every_second <- c(TRUE, FALSE)
if (held("plm")) {
  states <- data_of("Produc", "plm")$Produc
  for (state in levels(factor(states$state))[every_second]) {
    own <- states[states$state == state, ]
    own <- own[order(own$year), ]
    tell(paste0("Produc.gsp.", state), "plm", "amount", "flow", own$gsp, 1, own$year[1])
    tell(paste0("Produc.pcap.", state), "plm", "amount", "stock", own$pcap, 1, own$year[1])
    tell(paste0("Produc.emp.", state), "plm", "amount", "stock", own$emp, 1, own$year[1])
    tell(paste0("Produc.unemp.", state), "plm", "share", "ratio", own$unemp, 1, own$year[1])
    tell(paste0("Produc.growth.", state), "plm", "growth", "ratio", 100 * (own$gsp[-1] / own$gsp[-nrow(own)] - 1), 1,
         own$year[1] + 1)
  }
  tobacco <- data_of("Cigar", "plm")$Cigar
  for (state in unique(tobacco$state)[every_second]) {
    own <- tobacco[tobacco$state == state, ]
    own <- own[order(own$year), ]
    tell(paste0("Cigar.sales.", state), "plm", "amount", "ratio", own$sales, 1, 1900 + own$year[1])
    tell(paste0("Cigar.pop.", state), "plm", "amount", "stock", own$pop, 1, 1900 + own$year[1])
    tell(paste0("Cigar.ndi.", state), "plm", "amount", "ratio", own$ndi, 1, 1900 + own$year[1])
  }
}

if (held("AER")) {
  china <- data_of("ChinaIncome", "AER")$ChinaIncome
  for (column in colnames(china)) tell_ts(paste0("ChinaIncome.", column), "AER", "amount", "flow", china[, column])
  production <- data_of("USProdIndex", "AER")$USProdIndex
  tell_ts("USProdIndex.unadjusted", "AER", "amount", "flow", production[, "unadjusted"])
}

if (held("lmtest")) {
  jobless <- data_of("unemployment", "lmtest")$unemployment
  tell_ts("unemployment.UN", "lmtest", "share", "ratio", jobless[, "UN"])
  eggs <- data_of("ChickEgg", "lmtest")$ChickEgg
  tell_ts("ChickEgg.chicken", "lmtest", "amount", "stock", eggs[, "chicken"])
  tell_ts("ChickEgg.egg", "lmtest", "amount", "flow", eggs[, "egg"])
}

if (held("strucchange")) {
  prices <- data_of("PhillipsCurve", "strucchange")$PhillipsCurve
  tell_ts("PhillipsCurve.u", "strucchange", "share", "ratio", 100 * na.omit(prices[, "u"]))
  income <- data_of("USIncExp", "strucchange")$USIncExp
  tell("USIncExp.income", "strucchange", "amount", "stock", window(income[, "income"], start = c(1980, 1)), 12, 1980)
}
close(out)
cat(R.version$major, ".", R.version$minor, "\t",
    if (held("forecast")) as.character(packageVersion("forecast")) else "", "\n", sep = "")
