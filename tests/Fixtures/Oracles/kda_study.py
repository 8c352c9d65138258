"""Finds the conventions that reproduce the golden files of the KDA post: writes kda_study.json.

usage: python3 kda_study.py [shared-folder]

From adjusted closes alone to scores, weights, daily and yearly returns and statistics. Prose of every convention: README.md.
Ends with an error if a golden number is missed by more than 1e-12 (statistics relative, the rest absolute).
"""
import math

from oracle import adjusted_closes, golden, write_json

UNIVERSE = ["SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD"]
CANARIES = ["VWO", "BND"]
CRASH = UNIVERSE.index("IEF")
TOP, YEAR = 5, 252
DAYS, MONTHS, WEIGHTS = (21, 63, 126, 252), (1, 3, 6, 12), (12, 4, 2, 1)
CASES = {
    "kda_approx_2019": {},
    "kda_formal_2019": {"formal": True},
    "kda_ew_2019": {"scheme": "equal"},
    "kda_invvol_2019": {"scheme": "inverse volatility"},
    "kda_offset5_2019": {"offset": 5},
    "kda_ew_penalty_2019": {"scheme": "equal", "penalty": 0.1},
}

series = [adjusted_closes(a) for a in UNIVERSE + CANARIES]
dates = sorted(d for d in set.intersection(*map(set, series)) if str(d) <= "2019-11-27")
closes = [[s[d] for d in dates] for s in series]
last = len(dates) - 1
returns = [[math.nan] + [c[i] / c[i - 1] - 1 for i in range(1, last + 1)] for c in closes]


def endpoints(offset):
    """Row 0, the last row of each month and the last row of all, moved by the offset, kept inside 1..last, without repeats."""
    month_ends = [i for i in range(1, last + 1) if i == last or dates[i].month != dates[i + 1].month]
    rows = sorted({min(max(i + offset, 1), last) for i in [0] + month_ends})
    return rows[:-1] if rows[-1] - rows[-2] == 1 else rows


def compounded(r):
    value = 1.0
    for x in r:
        value *= 1 + x
    return value - 1


def mean(x):
    return math.fsum(x) / len(x)


def sd(x):
    m = mean(x)
    return math.sqrt(math.fsum((a - m) ** 2 for a in x) / (len(x) - 1))


def correlation(x, y):
    p, q = mean(x), mean(y)
    return math.fsum((a - p) * (b - q) for a, b in zip(x, y)) / math.sqrt(
        math.fsum((a - p) ** 2 for a in x) * math.fsum((b - q) ** 2 for b in y))


def solve(matrix, right):
    rows = [list(r) + [x] for r, x in zip(matrix, right)]
    size = len(rows)
    for c in range(size):
        best = max(range(c, size), key=lambda i: abs(rows[i][c]))
        rows[c], rows[best] = rows[best], rows[c]
        for i in range(size):
            if i != c:
                factor = rows[i][c] / rows[c][c]
                rows[i] = [x - factor * y for x, y in zip(rows[i], rows[c])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def minimum_variance(cov):
    """Least w'Cw with sum 1 and no weight below 0: the best of all subsets whose unconstrained answer has no short."""
    best = None
    for subset in range(1, 2 ** len(cov)):
        chosen = [i for i in range(len(cov)) if subset >> i & 1]
        raw = solve([[cov[a][b] for b in chosen] for a in chosen], [1.0] * len(chosen))
        total = math.fsum(raw)
        if min(raw) / total < 0:
            continue
        weights = [0.0] * len(cov)
        for i, x in zip(chosen, raw):
            weights[i] = x / total
        variance = 1 / total
        if best is None or variance < best[0]:
            best = variance, weights
    return best[1]


def rank(scores):
    """1 is the highest; equal scores share the mean of their places."""
    return [sum(y > x for y in scores) + (sum(y == x for y in scores) + 1) / 2 for x in scores]


def windows(ends, k, formal):
    """First rows of the four return windows that end at decision k: N rows back inside the year, or one row after a month end."""
    if formal:
        return [ends[k - m] + 1 for m in MONTHS]
    return [max(ends[k] - n + 1, ends[k - 12] + 1) for n in DAYS]


def covariance(a, b, starts, now, volatility):
    """Volatilities times the weighted mean of the correlations over the four windows."""
    if a == b:
        return volatility[a] ** 2
    mixed = math.fsum(w * correlation(returns[a][s:now + 1], returns[b][s:now + 1]) for w, s in zip(WEIGHTS, starts))
    return volatility[a] * volatility[b] * mixed / sum(WEIGHTS)


def decide(ends, k, held, formal=False, scheme="minimum variance", penalty=0.0, offset=0):
    """Scores of universe and canaries, the share that the canaries allow, and the target weights of one decision.

    The offset is part of a case and has its effect through `ends` alone.
    """
    now, starts = ends[k], windows(ends, k, formal)
    total = 1 if formal else sum(WEIGHTS)
    scores = [math.fsum(w * compounded(r[s:now + 1]) for w, s in zip(WEIGHTS, starts)) / total for r in returns]
    size = len(UNIVERSE)
    for j in range(size):
        if held[j] == 0:
            scores[j] *= 1 - penalty * ((scores[j] > 0) - (scores[j] < 0))
    share = sum(s > 0 for s in scores[size:]) / len(CANARIES)
    picks = [j for j, place in enumerate(rank(scores[:size])) if place <= TOP and scores[j] > 0]
    weights = [0.0] * size
    volatility = {j: sd(returns[j][(starts[0] if formal else now - 20):now + 1]) for j in picks}
    if scheme == "equal":
        parts = [1.0] * len(picks)
    elif scheme == "inverse volatility":
        parts = [1 / volatility[j] for j in picks]
    elif picks:
        parts = minimum_variance([[covariance(a, b, starts, now, volatility) for b in picks] for a in picks])
    for j, part in zip(picks, parts if picks else []):
        weights[j] = share * part / math.fsum(parts)
    if scores[CRASH] > 0:
        weights[CRASH] += 1 - share
    return scores, share, weights


def daily_returns(targets):
    """[(row, return)] from the row after the first decision: bought at its close, then drifting, the rest in cash at 0 %."""
    value, held, cash, out = 1.0, None, 1.0, []
    for i in range(min(targets), last + 1):
        if held:
            held = [h * c[i] / c[i - 1] for h, c in zip(held, closes)]
            new = math.fsum(held) + cash
            out.append((i, new / value - 1))
            value = new
        if i in targets:
            held = [value * w for w in targets[i]]
            cash = value - math.fsum(held)
    return out


def statistics(r):
    """The figures of stats.csv and stats_exact.csv, without and with the return rounded to four digits."""
    n = len(r)
    value = peak = misread = 1.0
    worst, squares, misread_squares = 0.0, [], []
    for x in r:
        value *= 1 + x
        peak = max(peak, value)
        worst = max(worst, 1 - value / peak)
        squares.append((1 - value / peak) ** 2)
        misread *= 1 + x / 100
        if misread > 1:
            misread = 1.0
        misread_squares.append((100 * (misread - 1)) ** 2)
    annual, deviation = value ** (YEAR / n) - 1, sd(r) * math.sqrt(YEAR)
    ulcer, legacy = math.sqrt(math.fsum(squares) / n), math.sqrt(math.fsum(misread_squares) / n)
    exact = {
        "Annualized Return": annual,
        "Annualized Std Dev": deviation,
        "Annualized Sharpe (Rf=0%)": annual / deviation,
        "Worst Drawdown": worst,
        "Calmar Ratio": annual / worst,
        "Ulcer Performance Index": annual / legacy,
        "Ulcer Index": legacy,
        "Ulcer Index compounded": ulcer,
        "UPI compounded": annual / ulcer,
        "Sharpe arithmetic": mean(r) * YEAR / deviation,
        "Final Wealth": value,
        "Observations": n,
    }
    printed = {
        "Annualized Return": round(annual, 4),
        "Annualized Std Dev": round(deviation, 4),
        "Annualized Sharpe (Rf=0%)": round(annual / deviation, 4),
        "Worst Drawdown": worst,
        "Calmar Ratio": round(annual, 4) / worst,
        "Ulcer Performance Index": round(annual, 4) / legacy,
    }
    return exact, printed


def off(mine, text):
    return abs(float(text) - mine)


def gap(mine, text):
    return abs(mine / float(text) - 1)


checks, facts, values = {}, {}, {}
for case, rule in CASES.items():
    ends = endpoints(rule.get("offset", 0))
    decisions = range(12, len(ends))
    momentum, weights, targets, ties = golden(case, "momentum.csv"), golden(case, "weights.csv"), {}, 0
    held = [0.0] * len(UNIVERSE)
    score_gap = share_gap = weight_gap = 0.0
    for k, seen, given in zip(decisions, momentum, weights):
        scores, share, held = decide(ends, k, held, **rule)
        score_gap = max(score_gap, max(off(s, text) for s, text in zip(scores, seen[1:])))
        share_gap = max(share_gap, off(share, seen[-1]))
        weight_gap = max(weight_gap, max(off(w, text) for w, text in zip(held, given[1:])))
        ties += len(set(scores[:10])) < 10
        targets[ends[k]] = held
    golden_targets = {ends[k]: [float(x) for x in given[1:11]] for k, given in zip(decisions, weights)}
    daily, from_golden = daily_returns(targets), daily_returns(golden_targets)
    theirs = golden(case, "daily_returns.csv")
    years = {}
    for i, x in daily:
        years.setdefault(dates[i].year, []).append(x)
    exact, printed = statistics([x for _, x in daily])
    exact_theirs, printed_theirs = golden(case, "stats_exact.csv"), golden(case, "stats.csv")
    checks[case] = {
        "decisionDates": [str(dates[ends[k]]) for k in decisions] == [r[0] for r in momentum] == [r[0] for r in weights],
        "scores": score_gap,
        "canaryShare": share_gap,
        "weights": weight_gap,
        "dailyDates": [str(dates[i]) for i, _ in daily] == [r[0] for r in theirs],
        "dailyReturnsFromGoldenWeights": max(off(x, r[1]) for (_, x), r in zip(from_golden, theirs)),
        "dailyReturnsFromOwnWeights": max(off(x, r[1]) for (_, x), r in zip(daily, theirs)),
        "yearlyReturns": max(off(compounded(x), r[1]) for x, r in zip(years.values(), golden(case, "yearly_returns.csv"))),
        "statsExactLabels": list(exact) == [r[0] for r in exact_theirs],
        "statsExact": max(gap(v, r[1]) for v, r in zip(exact.values(), exact_theirs)),
        "statsLabels": list(printed) == [r[0] for r in printed_theirs],
        "stats": max(gap(v, r[1]) for v, r in zip(printed.values(), printed_theirs)),
    }
    lengths = [ends[k] - ends[k - 12] for k in decisions]
    facts[case] = {
        "decisions": len(decisions), "first": str(dates[ends[12]]), "last": str(dates[ends[-1]]),
        "firstReturnRow": str(dates[ends[0] + 1]), "rowsOfFirstYear": lengths[0],
        "decisionsWithFewerThan252Rows": sum(n < 252 for n in lengths), "decisionsWithTiedScores": ties,
    }
    values[case] = exact

write_json("kda_study.json", {
    "firstClose": str(dates[0]), "lastClose": str(dates[-1]), "returnRows": last,
    "gaps": checks, "facts": facts, "values": values,
})
numbers = [v for c in checks.values() for v in c.values() if not isinstance(v, bool)]
bad = [(c, k, v) for c, group in checks.items() for k, v in group.items() if v is False or (v is not True and v > 1e-12)]
print(f"{sum(len(c) for c in checks.values())} checks, worst gap {max(numbers):.1e}")
if bad:
    raise SystemExit(f"not reproduced: {bad}")
