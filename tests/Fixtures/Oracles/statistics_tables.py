"""The tables of the daily run of sample_run, from their rules: writes statistics_tables.json.

A table is its rows, a row its cells: numbers (fractions are fractions), days, texts; null for unknown or empty cells.
"""
import math
from datetime import date, timedelta

import sample_run as run
from oracle import write_json
from statistics_sets import (
    VECTORS, beta, cash_of_month, cov, curve_of_vectors, daily_curve, depths, episodes, growth, house, intercept, mean, minus,
    kept, month_ends, monthly, percentile, sd, sharpe, sortino, whole_months)

CURVE = daily_curve()


def known(formula):
    """None if a formula divides by 0 or has too few values."""
    try:
        return formula()
    except ZeroDivisionError:
        return None


def month(day, later=0):
    number = day.year * 12 + day.month - 1 + later
    return date(number // 12, number % 12 + 1, 1)


def rolling(c, raw):
    ends = [c.dates[i] for i in month_ends(c.dates) if i > 0]
    whole = [month(day) for day in kept(ends, whole_months(c.dates))]
    all_months = [month(day) for day in ends]
    rows, first, last = [], (all_months if raw else whole)[0], (all_months if raw else whole)[-1]
    for length in (1, 3, 6, 12):
        start = first
        while month(start, length - 1) <= last:
            at = [i for i in range(1, len(c.dates)) if start <= c.dates[i] < month(start, length)]
            r, b = [c.r[i - 1] for i in at], [c.b[i - 1] for i in at]
            f = [0.0 if raw else c.f[i - 1] for i in at]
            x, y, values = minus(r, f), minus(b, f), c.v[at[0] - 1: at[-1] + 1]
            rows.append([
                length, str(start), str(c.dates[at[-1]]), values[-1] / values[0] - 1, known(lambda: c.k * intercept(x, y)),
                known(lambda: beta(x, y)), known(lambda: sharpe(x, c.k)), known(lambda: sortino(x, c.k)),
                known(lambda: sd(r) * math.sqrt(c.k)), min(depths(values))]
                + ([None if all(m in whole for m in all_months if start <= m < month(start, length)) else "partial"] if raw else []))
            start = month(start, 1)
    return rows


def drawdowns(c):
    found = sorted(episodes(c.v), key=lambda e: c.v[e[1]] / c.v[e[0]] - 1)[:10]
    last = len(c.v) - 1
    return [[
        c.v[low] / c.v[high] - 1, str(c.dates[high]), str(c.dates[low]), "open" if end is None else str(c.dates[end]),
        (c.dates[low] - c.dates[high]).days, None if end is None else (c.dates[end] - c.dates[low]).days,
        (c.dates[last if end is None else end] - c.dates[high]).days] for high, low, end in found]


def crises(c):
    def passage(values, a, b):
        return [values[b] / values[a] - 1, min(depths(values[a: b + 1]))]
    rows = []
    for name, first, last in (
        ("Rising rates 2018", date(2018, 9, 20), date(2018, 12, 24)), ("Pandemic 2020", date(2020, 2, 19), date(2020, 3, 23)),
    ):
        a, b = [max(i for i, day in enumerate(c.dates) if day <= edge) for edge in (first, last)]
        rows.append([name, str(first), str(last)] + passage(c.v, a, b) + passage(c.bench, a, b))
    return rows


def calendar(c):
    ends = [i for i in month_ends(c.dates) if i > 0]
    months = {(c.dates[i].year, c.dates[i].month): r for i, r in zip(ends, monthly(c.dates, c.v))}
    names = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    parts = {(c.dates[i].year, c.dates[i].month) for i, is_whole in zip(ends, whole_months(c.dates)) if not is_whole}
    rows, years = [], sorted({day.year for day in c.dates})
    for year in years:
        of_year = [months[year, m] for m in range(1, 13) if (year, m) in months]
        partial = [name for m, name in enumerate(names, 1) if (year, m) in parts] + (["total"] if year in (years[0], years[-1]) else [])
        rows.append([str(year)] + [months.get((year, m)) for m in range(1, 13)] + [growth(of_year) - 1, ", ".join(partial) or None])
    return rows


def allocation():
    columns = [[row[i] for row in run.weights] for i in range(4)] + [[1 - math.fsum(row) for row in run.weights]]
    return [[name, sum(w > 1e-9 for w in column) / len(column), mean(column), max(column)]
            for name, column in zip(run.ASSETS + ["cash"], columns)]


def contribution(c):
    """By the weights after trades and the returns of prices from one close to the next."""
    earned = [[0.0] * 4] + [
        [c.v[i] * run.weights[i][a] * (run.closes[asset][i + 1] / run.closes[asset][i] - 1) for a, asset in enumerate(run.ASSETS)]
        for i in range(len(c.v) - 1)]
    rows, years = [], sorted({day.year for day in c.dates})
    for year in years + ["all"]:
        of = [i for i, day in enumerate(c.dates) if year in (day.year, "all")]
        start = max(of[0] - 1, 0)
        parts = [math.fsum(earned[i][a] for i in of) / c.v[start] for a in range(4)]
        held = [any(run.weights[i][a] > 1e-9 for i in [start] + of) for a in range(4)]
        rows += [[str(year), asset, part] for asset, part, was in zip(run.ASSETS, parts, held) if was]
        rows += [[str(year), "cash", 0.0], [str(year), "costs", 0.0]]
    return rows


def in_out(c):
    states = ["in" if w[0] >= 0.5 - 1e-9 else "not known" if w[0] + w[3] >= 0.5 - 1e-9 else "out" for w in run.weights]
    starts = [i for i in range(len(states)) if i == 0 or states[i] != states[i - 1]]
    return [[str(c.dates[a]), str(c.dates[b]), states[a], (c.dates[b] - c.dates[a]).days, c.v[b] / c.v[a] - 1]
            for a, b in zip(starts, starts[1:] + [len(states) - 1])]


def exposure():
    """Without the unlisted fund, then with it."""
    ends = [0] + [i for i in month_ends(run.dates) if i > 0]
    kinds = {"SPY": ("Stocks", 0), "IEF": ("TenYearTreasuries", 7.5), "GLD": ("Gold", 0), "XYZ": ("Unknown", None)}
    rows, losing, replaced, total = [], 0, 0, 0.0
    for i, asset in enumerate(run.ASSETS):
        kind, duration = kinds[asset]
        weight = mean([row[i] for row in run.weights])
        pairs = kept(list(zip(ends, ends[1:])), whole_months(run.dates))
        lost = [a for a, b in pairs if run.closes[asset][b] < run.closes[asset][a]] if duration else []
        away = sum(run.weights[a][i] == 0 for a in lost)
        rows.append([asset, kind, duration, weight, len(lost) if duration else None, away / len(lost) if lost else None,
                     None if duration is None else weight * duration])
        losing, replaced, total = losing + len(lost), replaced + away, math.nan if duration is None else total + weight * duration
    weights = math.fsum(row[3] for row in rows)
    bonds = math.fsum(row[6] for row in rows[:3])
    return (rows + [["all", None, None, weights, losing, replaced / losing, None]], bonds * (1 - replaced / losing))


def risk(c):
    def months(closes):
        return kept(monthly(c.dates, closes), whole_months(c.dates))
    both = [0.6 * s + 0.4 * b for s, b in zip(months(run.closes["SPY"]), months(run.closes["IEF"]))]
    rows, ratios = [], []
    for years, name in ((1, "1 year"), (3, "3 years"), (5, "5 years"), (10, "10 years")):
        if len(c.R) < 12 * years:
            rows.append([name, None, None, None, None])
            continue
        own, other = [sd(x[-12 * years:]) * math.sqrt(12) for x in (c.R, both)]
        ratios.append(own / other)
        rows.append([name, own, other, own / other, None])
    ratio = mean(ratios)
    return rows + [["mean", None, None, ratio, "conservative" if ratio < 0.8 else "moderate" if ratio <= 1.2 else "aggressive"]]


def whole(dates, values):
    """The ends and returns of whole months."""
    flags = whole_months(dates)
    return [dates[i] for i in kept([i for i in month_ends(dates) if i > 0], flags)], kept(monthly(dates, values), flags)


def figures_of(dates, values):
    ends, months = whole(dates, values)
    first, last = dates[0], dates[-1]
    is_year = (first.year + 1, first.month, first.day) <= (last.year, last.month, last.day) or len(months) >= 12
    return len(months), [
        values[-1] / values[0] - 1,
        (values[-1] / values[0]) ** (365.25 / (last - first).days) - 1 if is_year else None,
        sd(months) * math.sqrt(12) if len(months) >= 12 else None,
        sharpe(minus(months, [cash_of_month(day) for day in ends]), 12) if len(months) >= 12 else None,
        min(depths(values))]


def sub_periods(c, published):
    """Each part goes from one cut to the next, a cut being the last value on or before a day."""
    ends, last = whole(c.dates, c.v)[0], len(c.v) - 1

    def row_at(day):
        return max(i for i, each in enumerate(c.dates) if each <= day)
    middle, cut = row_at(ends[len(ends) // 2 - 1]), row_at(published)
    years = [0] + [i for i in range(last) if c.dates[i].year != c.dates[i + 1].year] + [last]
    parts = [("first half", 0, middle), ("second half", middle, last), ("before publication", 0, cut), ("since publication", cut, last)]
    parts += [(str(c.dates[b].year), a, b) for a, b in zip(years, years[1:])]
    rows = []
    for name, a, b in parts:
        count, own = figures_of(c.dates[a: b + 1], c.v[a: b + 1])
        other = figures_of(c.dates[a: b + 1], c.bench[a: b + 1])[1]
        rows.append([name, str(c.dates[a]), str(c.dates[b]), count] + own + other
                    + [(1 + own[0]) / (1 + other[0]), c.v[b] / c.v[0] / (c.bench[b] / c.bench[0])])
    return rows


def feels(c):
    """Without the windows of 36 months, which the run does not have."""
    def longest(flags):
        runs, now = [0], 0
        for flag in flags:
            now = now + 1 if flag else 0
            runs.append(now)
        return max(runs), now
    r, b, n = c.R, c.B, len(c.R)
    behind = [x < y for x, y in zip(r, b)]
    q = [growth(r[:i]) / growth(b[:i]) for i in range(n + 1)]
    below = [q[i] < max(q[: i + 1]) for i in range(n + 1)]
    windows = [(growth(r[i: i + 12]), growth(b[i: i + 12])) for i in range(n - 11)]
    under = [depth < 0 for depth in depths(c.v)]
    return [
        ["monthsBehind", None, mean(behind)], ["longestLag", None, longest(behind)[0]], ["currentLag", None, longest(behind)[1]],
        ["relative", None, q[-1]], ["relativeDrawdown", None, min(depths(q))],
        ["longestBelowRelativeHigh", None, longest(below)[0]], ["monthsSinceRelativeHigh", None, longest(below)[1]],
        ["rollingBehind", 12, mean([x < y for x, y in windows])], ["worstRollingGap", 12, min(x / y for x, y in windows) - 1],
        ["rollingBehind", 36, None], ["worstRollingGap", 36, None],
        ["rollingNegative", 12, mean([x < 1 for x, _ in windows])], ["worstRolling", 12, min(x for x, _ in windows) - 1],
        ["rollingNegative", 36, None], ["worstRolling", 36, None],
        ["daysBelowHigh", None, sum(under) / (len(under) - 1)], ["longestDrawdownDays", None, c.length()],
        ["openDrawdownDays", None, next(((c.dates[-1] - c.dates[h]).days for h, _, e in episodes(c.v) if e is None), 0)]]


def leaders():
    """Of windows of a year; the run has none of 3 or 5."""
    months = {asset: whole(run.dates, run.closes[asset]) for asset in run.ASSETS}
    ends, count = months["SPY"][0], len(months["SPY"][0])
    led = []
    for last in range(12, count + 1):
        of = [growth(months[asset][1][last - 12: last]) for asset in run.ASSETS]
        led.append((run.ASSETS[of.index(max(of))], ends[last - 1]))
    rows = []
    for asset in run.ASSETS:
        own = [day for name, day in led if name == asset]
        rows.append([1, asset, len(led), len(own), len(own) / len(led), str(own[-1]) if own else "never"])
    return rows


def rolling_correlation(x, y, length):
    return [None if i + 1 < length else (lambda p, q: cov(p, q) / (sd(p) * sd(q)))(x[i + 1 - length: i + 1], y[i + 1 - length: i + 1])
            for i in range(len(x))]


MASK = 2**64 - 1
STEP = 0x9E3779B97F4A7C15


def mix(start, counter):
    bits = (start + STEP * (counter + 1)) & MASK
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB & MASK
    return bits ^ (bits >> 31)


def confidence(r, f):
    """Seed 1; number k of a path is the same whatever was drawn before."""
    n, figures = len(r), []
    for path in range(2000):
        u = [(mix(mix(1, path), k) >> 11) / 2**53 for k in range(2 * n)]
        months = []
        for i in range(n):
            months.append(int(u[2 * i + 1] * n) if i == 0 or u[2 * i] < 1 / 6 else (months[-1] + 1) % n)
        drawn = [r[i] for i in months]
        wealth = [growth(drawn[:i]) for i in range(n + 1)]
        figures.append((growth(drawn) ** (12 / n) - 1, sharpe([r[i] - f[i] for i in months], 12), min(depths(wealth))))
    return [[p / 100] + [percentile(list(x), p) for x in zip(*figures)] for p in (5, 50, 95)]


def last_ten_years():
    """For 25 years of the golden months, repeated in turn."""
    r, b = [(VECTORS[name] * 13)[:300][-120:] for name in "rb"]
    c = curve_of_vectors()
    c.r, c.b, c.R, c.B = r, b, r, b
    c.f = c.F = [0.0] * len(r)
    c.n, c.v = len(r), [growth(r[:i]) for i in range(len(r) + 1)]
    c.dates = [month(date(2000, 1, 1), i) - timedelta(days=1) for i in range(len(r) + 1)]
    h = house(c)
    return [[rule, name, h[name]] for rule, name in (
        ("return", "cagr"), ("risk-adjusted", "sharpe"), ("risk-adjusted", "sortino"), ("risk-adjusted", "upi"),
        ("drawdown", "maxDrawdown"), ("drawdown", "ulcerIndex"))]


ROWS, SCORE_OF_KNOWN = exposure()
write_json("statistics_tables.json", {
    "rolling": rolling(CURVE, raw=False),
    "rollingRaw": rolling(CURVE, raw=True),
    "drawdowns": drawdowns(CURVE),
    "crises": crises(CURVE),
    "calendar": calendar(CURVE),
    "allocation": allocation(),
    "contribution": contribution(CURVE),
    "inOut": in_out(CURVE),
    "subPeriods": sub_periods(CURVE, date(2019, 6, 1)),
    "feels": feels(CURVE),
    "leaders": leaders(),
    "rollingCorrelation": rolling_correlation(VECTORS["r"], VECTORS["b"], 6),
    "exposure": ROWS,
    "exposureOfKnown": SCORE_OF_KNOWN,
    "riskCategory": risk(CURVE),
    "confidence": confidence(CURVE.R, CURVE.F),
    "lastTenYears": last_ten_years(),
})
