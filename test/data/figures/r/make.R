# Answers of 400 invented people, and what R (base functions only) computes of them. Run once in this folder:
#   Rscript make.R
# It writes responses.csv, which the program reads as any survey, and results.csv, which its figures are compared with.
set.seed(17)
n <- 400
id <- sprintf("r%03d", seq_len(n))
silent <- function(x, share) { x[runif(length(x)) < share] <- NA; x }

# Q1, whom later questions are asked of: users.
q1 <- sample(c("user", "former", "none"), n, TRUE, c(0.6, 0.25, 0.15))
users <- q1 == "user"

# Q2, recommendation, 0 to 10, of users; some do not know, some say nothing.
q2 <- silent(sample(c(0:10, "dk"), n, TRUE, c(2, 1, 1, 2, 3, 8, 9, 16, 20, 14, 18, 6)), 0.05)
q2[!users] <- NA

# Q3, satisfaction, 1 to 5.
q3 <- silent(sample(c(1:5, "dk"), n, TRUE, c(5, 10, 25, 35, 20, 5)), 0.08)

# Q4, minutes a day, with decimals, of users.
q4 <- silent(round(rexp(n, 1 / 45), 1), 0.1)
q4[!users] <- NA

# Q5, up to three of five options in order; many give fewer, some leave a gap.
options5 <- c("price", "speed", "design", "support", "brand")
q5 <- matrix(NA_integer_, n, 5, dimnames = list(NULL, options5))
for (r in seq_len(n)) {
  given <- sample(c(0, 1, 2, 3), 1, prob = c(0.06, 0.14, 0.2, 0.6))
  places <- if (given == 2 && runif(1) < 0.2) c(1, 3) else seq_len(given)
  q5[r, sample(5, given, prob = c(5, 4, 3, 2, 1))] <- places
}

# Q6, 100 points divided among four options, of users.
options6 <- c("price", "speed", "design", "support")
q6 <- t(sapply(seq_len(n), function(r) {
  cuts <- sort(sample(0:20, 3, TRUE)) * 5
  diff(c(0, cuts, 100))
}))
colnames(q6) <- options6
q6[!users | runif(n) < 0.07, ] <- NA

# Q7, since when, a day.
q7 <- silent(format(as.Date("2023-01-01") + floor(runif(n, 0, 900))), 0.12)

# Q8, satisfaction with three things, 1 to 5: the second of users, the third of users and those who are content (Q3), with some
# who do not know. Everybody may say nothing.
scale8 <- function(weights, asked, share) {
  x <- silent(sample(c(1:5, "dk"), n, TRUE, weights), share)
  x[!asked] <- NA
  x
}
content <- q3 %in% c("4", "5")
q8 <- list(
  speed = scale8(c(4, 8, 20, 40, 25, 3), rep(TRUE, n), 0.06),
  price = scale8(c(20, 25, 30, 15, 5, 5), users, 0.1),
  staff = scale8(c(6, 12, 30, 30, 12, 10), users | content, 0.15)
)
asked8 <- list(speed = rep(TRUE, n), price = users, staff = users | content)

# Q9, where two things are used; several answers, of users the second. Q10, how many of each, of all.
options9 <- c("home", "work", "way")
tick9 <- function(shares, asked) {
  x <- sapply(shares, function(p) as.integer(runif(n) < p))
  x[rowSums(x) == 0, 1] <- 1L
  x[!asked, ] <- NA
  colnames(x) <- options9
  x
}
q9 <- list(phone = tick9(c(0.7, 0.4, 0.5), rep(TRUE, n)), tablet = tick9(c(0.6, 0.2, 0.1), users))
q10 <- list(hours = silent(round(rexp(n, 1 / 3), 1), 0.1), visits = silent(rpois(n, 4), 0.05))

blank <- function(x) ifelse(is.na(x), "", as.character(x))
out <- data.frame(id = id, Q1 = q1, Q2 = blank(q2), Q3 = blank(q3), Q4 = blank(q4), check.names = FALSE)
for (o in options5) out[[paste0("Q5.", o)]] <- blank(q5[, o])
for (o in options6) out[[paste0("Q6.", o)]] <- blank(q6[, o])
out$Q7 <- blank(q7)
for (i in names(q8)) out[[paste0("Q8_", i)]] <- blank(q8[[i]])
for (i in names(q9)) for (o in options9) out[[paste0("Q9_", i, ".", o)]] <- blank(q9[[i]][, o])
for (i in names(q10)) out[[paste0("Q10_", i)]] <- blank(q10[[i]])
write.csv(out, "responses.csv", row.names = FALSE, quote = FALSE)

results <- list()
put <- function(figure, value, count) results[[length(results) + 1]] <<- data.frame(figure, value = sprintf("%.12f", value), count)

points <- function(x) suppressWarnings(as.numeric(x[!is.na(x) & x != "dk"]))
numbers <- function(code, x) {
  put(sprintf("mean(%s)", code), mean(x), length(x))
  put(sprintf("sd(%s)", code), sd(x), length(x))
}
p2 <- points(q2)
numbers("Q2", p2)
put("nps(Q2)", 100 * (mean(p2 >= 9) - mean(p2 <= 6)), length(p2))
p3 <- points(q3)
numbers("Q3", p3)
# Boxes: of all who answered, those who do not know included.
a3 <- q3[!is.na(q3)]
put("share(Q3, p4, p5)", 100 * mean(a3 %in% c("4", "5")), sum(a3 %in% c("4", "5")))
put("share(Q3, p1, p2)", 100 * mean(a3 %in% c("1", "2")), sum(a3 %in% c("1", "2")))
v4 <- q4[!is.na(q4)]
numbers("Q4", v4)
put("median(Q4)", median(v4), length(v4))
put("min(Q4)", min(v4), length(v4))
put("max(Q4)", max(v4), length(v4))
for (s in c(0.05, 0.1, 0.25, 0.333, 0.5, 0.75, 0.9)) {
  put(sprintf("quantile(Q4, %s)", s), quantile(v4, s, type = 7, names = FALSE), length(v4))
}
answered5 <- rowSums(!is.na(q5)) > 0
for (o in options5) {
  place <- q5[answered5, o]
  put(sprintf("mean_rank(Q5, %s)", o), mean(place, na.rm = TRUE), sum(!is.na(place)))
  put(sprintf("share(Q5, %s)", o), 100 * mean(!is.na(place) & place == 1), sum(place == 1, na.rm = TRUE))
  for (k in 2:3) {
    put(sprintf("share(within(Q5, %d), %s)", k, o), 100 * mean(!is.na(place) & place <= k), sum(place <= k, na.rm = TRUE))
  }
}
either <- q5[answered5, "price"] %in% 1:2 | q5[answered5, "speed"] %in% 1:2
put("share(within(Q5, 2), price, speed)", 100 * mean(either), sum(either))
answered6 <- rowSums(!is.na(q6)) > 0
for (o in options6) {
  amount <- q6[answered6, o]
  put(sprintf("mean(Q6, %s)", o), mean(amount), length(amount))
  put(sprintf("share(Q6, %s)", o), 100 * mean(amount > 0), sum(amount > 0))
}
d7 <- as.numeric(as.Date(q7[!is.na(q7)]))
put("earliest(Q7)", min(d7), length(d7))
put("latest(Q7)", max(d7), length(d7))
put("median(Q7)", median(d7), length(d7))
put("quantile(Q7, 0.25)", quantile(d7, 0.25, type = 7, names = FALSE), length(d7))
in2024 <- d7 >= as.numeric(as.Date("2024-01-01")) & d7 < as.numeric(as.Date("2025-01-01"))
put("share(Q7, y2024)", 100 * mean(in2024), sum(in2024))
for (i in names(q8)) {
  code <- paste0("Q8_", i)
  numbers(code, points(q8[[i]]))
  # Of the third, shares are of all who were asked; of the others, of those who answered.
  of <- if (i == "staff") asked8[[i]] else !is.na(q8[[i]])
  for (box in list(c("p4", "p5"), c("p1", "p2"), "p3", "dk")) {
    hit <- q8[[i]][of] %in% sub("^p", "", box)
    put(sprintf("share(%s, %s)", code, paste(box, collapse = ", ")), 100 * mean(hit), sum(hit))
  }
}
silent8 <- is.na(q8$staff[asked8$staff])
put("share(Q8_staff, no_answer)", 100 * mean(silent8), sum(silent8))
for (i in names(q9)) for (o in options9) {
  x <- q9[[i]][!is.na(q9[[i]][, o]), o]
  put(sprintf("share(Q9_%s, %s)", i, o), 100 * mean(x), sum(x))
}
for (i in names(q10)) {
  code <- paste0("Q10_", i)
  x <- q10[[i]][!is.na(q10[[i]])]
  numbers(code, x)
  put(sprintf("median(%s)", code), median(x), length(x))
  put(sprintf("quantile(%s, 0.75)", code), quantile(x, 0.75, type = 7, names = FALSE), length(x))
  put(sprintf("share(%s, many)", code), 100 * mean(x >= 3), sum(x >= 3))
}
write.csv(do.call(rbind, results), "results.csv", row.names = FALSE)
