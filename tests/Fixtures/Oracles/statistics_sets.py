"""Every statistic of every set, from its formula: for the 24 months of metrics_vectors and the daily run of sample_run.

Writes statistics_sets.json: the daily run, and the statistics of each set; null if unknown.
"""
import json
import math
from statistics import NormalDist

import sample_run as run
from oracle import HERE, write_json

VECTORS = json.loads((HERE / "metrics_vectors.json").read_text(encoding="utf-8"))


def mean(x):
    return math.fsum(x) / len(x)


def cov(x, y, less=1):
    p, q = mean(x), mean(y)
    return math.fsum((a - p) * (b - q) for a, b in zip(x, y)) / (len(x) - less)


def sd(x, less=1):
    return math.sqrt(cov(x, x, less))


def growth(x):
    return math.prod(1 + a for a in x)


def minus(x, y):
    return [a - b for a, b in zip(x, y)]


def returns(values):
    return [b / a - 1 for a, b in zip(values, values[1:])]


def depths(values):
    return [v / max(values[: i + 1]) - 1 for i, v in enumerate(values)]


def rms(x, count):
    return math.sqrt(math.fsum(a * a for a in x) / count)


def percentile(x, percent):
    x, rank = sorted(x), percent / 100 * (len(x) - 1)
    below = math.floor(rank)
    return x[below] + (rank - below) * (x[min(below + 1, len(x) - 1)] - x[below])


def moment(x, power):
    m, s = mean(x), sd(x, 0)
    return mean([((a - m) / s) ** power for a in x])


def psr(ratio, least, skew, kurtosis, n):
    return NormalDist().cdf((ratio - least) * math.sqrt(n - 1) / math.sqrt(1 - skew * ratio + (kurtosis - 1) / 4 * ratio**2))


def sample_moments(x):
    n, g1, g2 = len(x), moment(x, 3), moment(x, 4) - 3
    return math.sqrt(n * (n - 1)) / (n - 2) * g1, (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6)


def below_running_mean(x, of):
    means = [round(of(x[: i + 1]), 8) for i in range(len(x))]
    return [a - m for a, m in zip([round(a, 8) for a in x], means) if a < m]


def percent_bug(x):
    value, found = 1.0, []
    for a in x:
        value = min(value * (1 + a / 100), 1.0)
        found.append(100 * (value - 1))
    return found


def episodes(values):
    """(last row at the high, row of the low, row that reaches the high again or None)."""
    found, high, row = [], 0, 1
    while row < len(values):
        if values[row] >= values[high]:
            high, row = row, row + 1
            continue
        end = next((i for i in range(row, len(values)) if values[i] >= values[high]), None)
        below = range(row, end if end is not None else len(values))
        found.append((high, min(below, key=lambda i: (values[i], i)), end))
        row = high = end if end is not None else len(values)
        row += 1
    return found


def month_ends(dates):
    return [i for i, day in enumerate(dates) if i + 1 == len(dates) or (day.year, day.month) != (dates[i + 1].year, dates[i + 1].month)]


def monthly(dates, values):
    ends = [i for i in month_ends(dates) if i > 0]
    return [values[b] / values[a] - 1 for a, b in zip([0] + ends, ends)]


def whole_months(dates):
    """For each of the months, whether it goes from a month's end to its own: the next weekday is in another month."""
    def is_end(day):
        later = day + run.timedelta(days=1)
        while later.weekday() > 4:
            later += run.timedelta(days=1)
        return later.month != day.month
    ends = [i for i in month_ends(dates) if i > 0]
    starts = [0] + ends
    return [dates[a].month != dates[b].month and is_end(dates[a]) and is_end(dates[b]) for a, b in zip(starts, ends)]


def kept(x, flags):
    return [a for a, flag in zip(x, flags) if flag]


def cash_of_month(day):
    before = day.replace(day=1) - run.timedelta(days=1)
    return (1 + run.yield_on(before)) ** (1 / 12) - 1


class Curve:
    """Values with their days: r b f are the curve's own returns, R B F those of whole months."""

    def __init__(self, dates, values, bench, cash, months, k, mean_yield):
        self.dates, self.v, self.bench, self.k, self.mean_yield = dates, values, bench, k, mean_yield
        self.r, self.b, self.f = returns(values), returns(bench), cash
        self.R, self.B, self.F = (self.r, self.b, self.f) if months is None else months
        self.days = (dates[-1] - dates[0]).days
        self.n = len(self.r)

    def by_days(self, year):
        return (self.v[-1] / self.v[0]) ** (year / self.days) - 1

    def house_cagr(self):
        return per_year(self.r, 12) if self.k == 12 else self.by_days(365.25)

    def to_new_highs(self):
        """Days from each high to the first value above it."""
        highs = [i for i, v in enumerate(self.v) if all(v > before for before in self.v[:i])]
        return [(self.dates[b] - self.dates[a]).days for a, b in zip(highs, highs[1:])]

    def between_month_ends(self):
        """Returns, T-bills: an end is followed by a day of another month."""
        ends = [i for i in range(self.n) if self.dates[i].month != self.dates[i + 1].month]
        cash = [self.F[b - 1] if self.k == 12 else cash_of_month(self.dates[b]) for b in ends[1:]]
        return [self.v[b] / self.v[a] - 1 for a, b in zip(ends, ends[1:])], cash

    def length(self, low_end=False, open_too=True):
        ends = [(h, e if e is not None else len(self.v) - 1) for h, _, e in episodes(self.v) if open_too or e is not None]
        return max([(self.dates[e] - self.dates[h + low_end]).days for h, e in ends], default=0)


def sharpe(x, k):
    return mean(x) / sd(x) * math.sqrt(k)


def sortino(x, k):
    return k * mean(x) / (math.sqrt(k) * rms([min(a, 0) for a in x], len(x)))


def beta(x, y):
    return cov(x, y) / cov(y, y)


def intercept(x, y):
    return mean(x) - beta(x, y) * mean(y)


def per_year(x, k):
    return growth(x) ** (k / len(x)) - 1


def house(c):
    x, y = minus(c.R, c.F), minus(c.B, c.F)
    active, worst, cut = minus(c.R, c.B), min(depths(c.v)), percentile(c.R, 5)
    up, down = [[i for i, b in enumerate(c.B) if sign * b > 0] for sign in (1, -1)]
    return {
        "cagr": c.house_cagr(), "volatility": sd(c.R) * math.sqrt(12), "sharpe": sharpe(x, 12), "sortino": sortino(x, 12),
        "maxDrawdown": worst, "longestDrawdownDays": c.length(), "calmar": c.house_cagr() / -worst,
        "ulcerIndex": rms(depths(c.v), c.n + 1), "upi": (c.house_cagr() - per_year(c.F, 12)) / rms(depths(c.v), c.n),
        "totalReturn": c.v[-1] / c.v[0] - 1, "riskFreeCagr": per_year(c.F, 12), "alpha": 12 * intercept(x, y), "beta": beta(x, y),
        "trackingError": sd(active) * math.sqrt(12), "informationRatio": sharpe(active, 12), "bestMonth": max(c.R),
        "worstMonth": min(c.R), "winningMonths": sum(a > 0 for a in c.R) / len(c.R),
        "openDrawdownDays": next(((c.dates[-1] - c.dates[h]).days for h, _, e in episodes(c.v) if e is None), 0),
        "skewness": moment(c.R, 3), "excessKurtosis": moment(c.R, 4) - 3, "valueAtRisk": cut,
        "expectedShortfall": mean([a for a in c.R if a <= cut]),
        "upCapture": mean([c.R[i] for i in up]) / mean([c.B[i] for i in up]),
        "downCapture": mean([c.R[i] for i in down]) / mean([c.B[i] for i in down]),
        "psr": psr(sharpe(x, 1), 0, moment(x, 3), moment(x, 4), len(x)),
    }


def mean_of_total(x):
    return (growth(x) - 1) / len(x)


def zipline(c, of):
    """With a mean return of the run; that of the benchmark is its mean share of the total return."""
    ra = c.k * of(c.r)
    vol, fa = sd(c.r) * math.sqrt(c.k), per_year(c.f, c.k)
    ba = c.k * mean_of_total(c.b)
    return {
        "totalReturn": c.v[-1] / c.v[0] - 1, "alpha": ra - (fa + beta(c.r, c.b) * (ba - fa)), "beta": beta(c.r, c.b), "sharpe": (ra - fa) / vol,
        "sortino": (ra - fa) / (sd(below_running_mean(c.r, of)) * math.sqrt(c.k)), "maxDrawdown": min(depths(c.v)), "volatility": vol,
        "cagr": per_year(c.r, c.k), "informationRatio": (ra - ba) / vol}


def all_sets(c):
    r, b, f, k, n, root = c.r, c.b, c.f, c.k, c.n, math.sqrt(c.k)
    x, y, active = minus(r, f), minus(b, f), minus(r, b)
    ra, ba, fa, xa = (per_year(s, k) for s in (r, b, f, x))
    vol, worst, total = sd(r) * root, min(depths(c.v)), c.v[-1] / c.v[0] - 1
    own = house(c)
    raw = {"volatility": vol, "sharpe": sharpe(r, k), "sortino": sortino(r, k), "maxDrawdown": worst, "totalReturn": total}
    cumulated = [math.fsum(math.log(1 + a) for a in r[: i + 1]) for i in range(n)]
    tails = {"omega": math.fsum(a for a in r if a > 0) / -math.fsum(a for a in r if a < 0),
             "tailRatio": abs(percentile(r, 95)) / abs(percentile(r, 5)),
             "stability": cov(range(n), cumulated) ** 2 / (cov(range(n), range(n)) * cov(cumulated, cumulated))}
    bench = {"benchmarkReturn": c.bench[-1] / c.bench[0] - 1}
    single = mean(active) / sd(active)
    bug = rms(percent_bug(r), n)
    ends, ends_cash = c.between_month_ends()
    logs, excess_logs = [math.log(1 + a) for a in ends], [math.log(1 + a) for a in minus(ends, ends_cash)]
    mra, mba, my = (1 + mean(r)) ** k - 1, (1 + mean(b)) ** k - 1, c.mean_yield
    zero = [0.0] + r
    numbers = [(day - c.dates[0]).days for day in c.dates]
    straight = cov(numbers, c.v) / (sd(numbers) * sd(c.v))
    return {
        "house": own,
        "allocate-smartly": {key: own[key] for key in (
            "cagr", "volatility", "sharpe", "maxDrawdown", "longestDrawdownDays", "openDrawdownDays", "ulcerIndex", "upi", "totalReturn")}
        | {"sortino": 12 * mean(minus(c.R, c.F)) / (math.sqrt(12) * sd([a for a in c.R if a < 0]))},
        "quantopian-2014": zipline(c, mean_of_total) | bench,
        "quantopian-2015": zipline(c, mean) | bench,
        "quantopian-2017": raw | bench | tails | {
            "alpha": k * mean([p - beta(r, b) * q for p, q in zip(r, b)]), "beta": beta(r, b), "cagr": ra, "calmar": ra / -worst,
            "sortino": k * mean(r) / (math.sqrt(252) * rms([min(a, 0) for a in r], n)), "informationRatio": single},
        "pa-legacy": {
            "cagr": ra, "volatility": vol, "sharpe": ra / vol, "maxDrawdown": worst, "longestDrawdownDays": own["longestDrawdownDays"],
            "calmar": round(ra, 4) / -worst, "ulcerIndex": bug, "upi": round(ra, 4) / bug, "totalReturn": total,
            "sharpeWithRiskFree": xa / vol, "upiUnrounded": ra / bug},
        "pa-current": {
            "cagr": ra, "volatility": vol, "sharpe": k * mean(x) / (root * sd(x)), "sortino": mean(r) / rms([min(a, 0) for a in r], n),
            "maxDrawdown": worst, "longestDrawdownPeriods": max((e if e is not None else n) - h for h, _, e in episodes(c.v)),
            "calmar": ra / -worst, "ulcerIndex": rms(depths(c.v), n), "alpha": intercept(x, y), "beta": beta(x, y),
            "trackingError": sd(active) * root, "informationRatio": (ra - ba) / (sd(active) * root),
            "upi": (ra - fa) / rms(depths(c.v), n), "totalReturn": total, "omega": tails["omega"]},
        "empyrical": raw | tails | {
            "cagr": ra, "calmar": ra / -worst, "alpha": (1 + mean(x) - beta(r, b) * mean(y)) ** k - 1, "beta": beta(r, b),
            "informationRatio": single},
        "quantstats": raw | {
            "omega": tails["omega"], "tailRatio": tails["tailRatio"],
            "cagr": ra, "calmar": ra / -worst, "ulcerIndex": rms(depths(c.v), n - 1), "upi": total / rms(depths(c.v), n - 1),
            "alpha": k * (mean(r) - beta(r, b) * mean(b)), "beta": beta(r, b), "informationRatio": single},
        "sit": {
            "cagr": c.by_days(365), "volatility": sd(zero) * root, "sharpe": sharpe(zero, k), "maxDrawdown": worst,
            "longestDrawdownDays": own["longestDrawdownDays"], "totalReturn": total, "dvr": sharpe(zero, k) * straight**2,
            "averageDrawdown": mean([c.v[low] / c.v[h] - 1 for h, low, _ in episodes(c.v)]), "valueAtRisk": percentile(zero, 5),
            "expectedShortfall": mean([a for a in zero if a < percentile(zero, 5)])},
        "turingtrader": {
            "cagr": c.by_days(365.25), "volatility": sd(logs, 0) * math.sqrt(12),
            "sharpe": mean(excess_logs) / sd(excess_logs, 0) * math.sqrt(12), "maxDrawdown": worst,
            "longestDrawdownDays": max(c.to_new_highs()), "ulcerIndex": rms(depths(c.v), n + 1),
            "upi": c.by_days(365.25) / rms(depths(c.v), n + 1), "totalReturn": total},
        "ffn": raw | {
            "cagr": c.by_days(365.25), "longestDrawdownDays": c.length(low_end=True), "calmar": c.by_days(365.25) / -worst,
            "ulcerIndex": rms(depths(c.v), n + 1), "upi": mean(r) / rms(depths(c.v), n + 1), "informationRatio": single},
        "lean": {
            "cagr": c.by_days(365), "volatility": vol, "annualVariance": vol**2, "sharpe": (mra - my) / vol,
            "sortino": (mra - my) / (sd([a for a in r if a < 0]) * root), "maxDrawdown": round(worst, 3),
            "alpha": mra - (my + beta(r, b) * (mba - my)), "beta": beta(r, b), "trackingError": sd(active) * root,
            "informationRatio": (mra - mba) / (sd(active) * root), "psr": psr(sharpe(r, 1), 1 / root, *sample_moments(r), n),
            "psrOfExcess": psr((mean(r) - my / k) / sd(r), 1 / root, *sample_moments(r), n), "totalReturn": total},
    }


def traded():
    """Statistics that need trades: for the daily run only."""
    years = (run.dates[-1] - run.dates[0]).days / 365.25
    value = dict(zip(run.dates, run.equity))
    funded = run.rebalances[0][0]
    by_day = {}
    for day, _, shares, price in run.trades:
        by_day.setdefault(day, []).append(shares * price)
    one_way = math.fsum(t for _, kind, t, _ in run.rebalances if kind != "Funding") / years
    orders = sum(abs(a) > 0.001 * value[day] for day, amounts in by_day.items() if day != funded for a in amounts) / years
    smaller = math.fsum(min(math.fsum(a for a in m if a > 0), -math.fsum(a for a in m if a < 0)) / value[d] for d, m in by_day.items())
    volume = math.fsum(math.fsum(map(abs, m)) / value[d] for d, m in by_day.items()) / len(run.dates)
    of_years = [math.fsum(abs(a) for d, m in by_day.items() if d.year == year and d != funded for a in m)
                / mean([v for d, v in value.items() if d.year == year]) for year in sorted({d.year for d in run.dates})]
    invested = sum(any(w != 0 for w in row) for row in run.weights[:-1]) / len(run.dates)
    return {
        "house": {"turnover": one_way, "ordersPerYear": orders},
        "allocate-smartly": {"turnover": one_way, "ordersPerYear": orders},
        "pa-legacy": {"turnover": one_way},
        "ffn": {"turnover": smaller / years},
        "lean": {"turnover": volume},
        "sit": {"turnoverWealthScaled": mean(of_years), "exposure": invested} | of_counts(),
    }


def of_counts():
    """The toolbox's share counts, weight / price at each trade, held from the row after it."""
    prices = [[run.closes[a][row] for a in run.ASSETS] for row in range(len(run.dates))]
    counts, held = [[0.0] * 4], [0.0] * 4
    for row in range(1, len(run.dates)):
        if row - 1 in run.TARGETS:
            held = [w / p for w, p in zip(run.weights[row - 1], prices[row - 1])]
        counts.append(held)
    years, funded = {}, False
    for row in range(1, len(run.dates)):
        worth = math.fsum(c * p for c, p in zip(counts[row], prices[row - 1]))
        moved = math.fsum(abs(c - d) * p for c, d, p in zip(counts[row], counts[row - 1], prices[row - 1])) if funded else 0.0
        years.setdefault(run.dates[row].year, []).append((moved, worth))
        funded = funded or worth > 0
    turnover = mean([math.fsum(m for m, _ in y) / mean([w for _, w in y]) for y in years.values()])
    target, deviation = (0.0,) * 4, 0.0
    for row, weights in enumerate(run.weights):
        target = run.TARGETS.get(row, target)
        deviation = max([deviation] + [abs(w - t) for w, t in zip(weights, target)])
    return {"turnover": turnover, "maxDeviation": deviation}


def curve_of_vectors():
    r, b, f = VECTORS["r"], VECTORS["b"], VECTORS["f"]
    ends = [run.date(2010 + i // 12, i % 12 + 1, 1) - run.timedelta(days=1) for i in range(len(r) + 1)]
    wealth = [[growth(s[:i]) for i in range(len(s) + 1)] for s in (r, b)]
    known = [(1 + a) ** 12 - 1 for a in f]
    return Curve(ends, *wealth, f, None, 12, mean(known + known[-1:]))


def daily_curve():
    dates, ends = run.dates, [i for i in month_ends(run.dates) if i > 0]
    cash = [run.yield_on(a) * (b - a).days / 365 for a, b in zip(dates, dates[1:])]
    whole = whole_months(dates)
    months = [kept(x, whole) for x in (monthly(dates, run.equity), monthly(dates, run.benchmark), [cash_of_month(dates[i]) for i in ends])]
    return Curve(dates, run.equity, run.benchmark, cash, months, 252, mean([run.yield_on(day) for day in dates]))


if __name__ == "__main__":
    of_daily, extra = all_sets(daily_curve()), traded()
    write_json("statistics_sets.json", {
        "dates": [str(day) for day in run.dates], **{asset: run.closes[asset] for asset in run.ASSETS},
        "equity": run.equity, "benchmark": run.benchmark, "yields": [[str(day), y] for day, y in run.yields],
        "trades": [[str(day), asset, shares, price] for day, asset, shares, price in run.trades],
        "rebalances": [[str(day), kind, turnover, list(target)] for day, kind, turnover, target in run.rebalances],
        "daily": {name: of_daily[name] | extra.get(name, {}) for name in of_daily},
        "monthly": all_sets(curve_of_vectors()),
    })
